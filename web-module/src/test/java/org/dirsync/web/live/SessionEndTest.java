package org.dirsync.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dirsync.web.security.SessionUser;
import org.junit.jupiter.api.Test;

/** The end of a session ends its connections, and needs no bean for it. */
class SessionEndTest {

    private int completed;

    /** Answers each method with the value under its name, or null. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answers.get(method.getName())));
    }

    private static HttpSession session(String id, Map<String, Object> attributes) {
        ServletContext context = answering(ServletContext.class, attributes);
        return answering(HttpSession.class, Map.of("getId", id, "getServletContext", context));
    }

    private Client client(HttpSession session, Set<Client> clients) throws IOException {
        ServletResponse response = answering(ServletResponse.class, Map.of());
        AsyncContext context = answering(AsyncContext.class, Map.of("getResponse", response));
        SessionUser user = new SessionUser("ann", new HashSet<>(), 0, false, Instant.EPOCH);
        return new Client(
                context,
                session,
                user,
                Instant.MAX,
                client -> {
                    completed++;
                    clients.remove(client);
                });
    }

    @Test
    void itsConnectionsEndAndNoOthers() throws IOException {
        Set<Client> clients = ConcurrentHashMap.newKeySet();
        HttpSession one = session("one", Map.of("getAttribute", clients));
        HttpSession other = session("other", Map.of("getAttribute", clients));
        clients.add(client(one, clients));
        Client stays = client(other, clients);
        clients.add(stays);

        new SessionEnd().sessionDestroyed(new HttpSessionEvent(one));

        assertThat(clients).containsExactly(stays);
        assertThat(completed).isOne();
    }

    @Test
    void aSessionEndsWhereNobodyEverListened() {
        HttpSession session = session("one", Map.of());

        assertThatCode(() -> new SessionEnd().sessionDestroyed(new HttpSessionEvent(session)))
                .doesNotThrowAnyException();
    }
}
