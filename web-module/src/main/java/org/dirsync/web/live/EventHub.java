package org.dirsync.web.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dirsync.status.Changes;
import org.dirsync.web.security.SessionUser;
import org.dirsync.web.security.SignIn;

/** The open pages, and what tells them of changes: one look at the postoffices for all of them. */
@ApplicationScoped
public class EventHub {
    private static final String CLIENTS = EventHub.class.getName() + ".clients";
    private static final int MAX = 500;
    private static final int MAX_OF_A_SESSION = 10;
    private static final Duration MAX_LENGTH = Duration.ofMinutes(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    @Inject private Changes changes;
    @Inject private SignIn signIn;

    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private volatile Instant beaten = Instant.MIN;
    private final Changes.Listener listener = this::tell;

    /** Whether one more page of this session may be told. */
    boolean hasRoom(HttpSession session) {
        String id = session.getId();
        return clients.size() < MAX
                && clients.stream().filter(client -> client.session().equals(id)).count()
                        < MAX_OF_A_SESSION;
    }

    /** Tells a page of changes from now on. */
    void add(AsyncContext context, HttpSession session, SessionUser user) throws IOException {
        session.getServletContext().setAttribute(CLIENTS, clients);
        Client client =
                new Client(context, session, user, Instant.now().plus(MAX_LENGTH), this::forget);
        clients.add(client);
        changes.listen(listener);
        context.getResponse().getOutputStream().setWriteListener(client);
    }

    /** Asks for no bean: it is called when a session ends, and that may be after all beans have. */
    private void forget(Client client) {
        clients.remove(client);
    }

    /** Called every two seconds or so; most often nothing has changed. */
    private void tell(Set<String> topics) {
        if (clients.isEmpty()) {
            changes.ignore(listener);
            if (!clients.isEmpty()) {
                changes.listen(listener); // one has come at this moment
            }
            return;
        }
        Instant now = Instant.now();
        boolean beat = now.isAfter(beaten.plus(HEARTBEAT));
        if (beat) {
            beaten = now;
            Set<SessionUser> gone =
                    clients.stream()
                            .map(Client::user)
                            .distinct()
                            .filter(user -> signIn.current(user).isEmpty())
                            .collect(Collectors.toSet());
            clients.stream()
                    .filter(client -> !client.mayStay(now) || gone.contains(client.user()))
                    .forEach(Client::end);
        }
        if (!topics.isEmpty()) {
            String data = String.join("\ndata: ", new TreeSet<>(topics));
            clients.forEach(client -> client.send("event: changed\ndata: " + data + "\n\n"));
        } else if (beat) {
            clients.forEach(client -> client.send(": still here\n\n"));
        }
    }

    /** Ends the connections of a session that has ended; works also when the hub has ended. */
    static void end(HttpSession session) {
        if (session.getServletContext().getAttribute(CLIENTS) instanceof Set<?> all) {
            String id = session.getId();
            all.stream()
                    .filter(Client.class::isInstance)
                    .map(Client.class::cast)
                    .filter(client -> client.session().equals(id))
                    .forEach(Client::end);
        }
    }

    @PreDestroy
    void close() {
        clients.forEach(Client::end);
    }
}
