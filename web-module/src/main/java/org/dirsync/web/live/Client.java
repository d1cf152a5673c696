package org.dirsync.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;
import org.dirsync.web.security.SessionUser;

/** An open page's connection. Nothing is ever waited for: who does not read is let go. */
final class Client implements WriteListener {
    private static final String HELLO = "retry: 3000\n\n";

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final HttpSession session;
    private final SessionUser user;
    private final Instant until;
    private final Consumer<Client> gone;
    private boolean greeted;
    private boolean ended;

    Client(
            AsyncContext context,
            HttpSession session,
            SessionUser user,
            Instant until,
            Consumer<Client> gone)
            throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.session = session;
        this.user = user;
        this.until = until;
        this.gone = gone;
    }

    SessionUser user() {
        return user;
    }

    String session() {
        return session.getId();
    }

    /**
     * Whether the user is still logged in, with the same rights, and it is not time to come back.
     */
    boolean mayStay(Instant now) {
        try {
            return now.isBefore(until) && SessionUser.of(session).filter(user::equals).isPresent();
        } catch (IllegalStateException loggedOut) {
            return false;
        }
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        if (!greeted && out.isReady()) {
            greeted = true;
            write(HELLO);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    /** Sends a piece of the stream; ends the connection if it cannot be sent at once. */
    synchronized void send(String text) {
        if (ended || !greeted) {
            return;
        }
        try {
            if (out.isReady()) {
                write(text);
            } else {
                end();
            }
        } catch (IOException | IllegalStateException left) {
            end();
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        if (out.isReady()) {
            out.flush();
        }
    }

    synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        gone.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException over) {
            // the server has ended it already
        }
    }
}
