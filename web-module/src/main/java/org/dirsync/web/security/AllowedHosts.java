package org.dirsync.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.dirsync.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The names by which a browser may address this node. A page of another site whose name is made to
 * point here (DNS rebinding) would otherwise be of the same origin as ours.
 *
 * <p>Allowed are localhost, the machine's own name, the address at which the request has arrived,
 * and the names in the system property {@code dirsync.hosts}, with commas between them; {@code *}
 * there allows all, for a proxy that checks them itself.
 */
final class AllowedHosts {
    /** Misdirected request (RFC 9110). */
    static final int STATUS = 421;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private AllowedHosts() {}

    /** Whether the request was meant for this node. */
    static boolean isAddressed(HttpServletRequest request) {
        return isAllowed(request.getHeader("Host"), request.getLocalAddr(), Settings.HOSTS.get());
    }

    /** Answers a request that was not. */
    static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecurityHeaders.put(request, response);
        response.setStatus(STATUS);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .println(
                        "Dirsync is not known here by the host name in the address. Open it by the"
                                + " machine's own name, or have the administrator add the name to"
                                + " the server's system property "
                                + Settings.HOSTS.property()
                                + ".");
    }

    static boolean isAllowed(@Nullable String header, @Nullable String local, String allowed) {
        if (header == null) {
            return true; // HTTP/1.0; no browser sends that
        }
        String host = name(header);
        return !host.isEmpty() && isKnown(host, local, allowed);
    }

    private static boolean isKnown(String host, @Nullable String local, String allowed) {
        return LOOPBACK.contains(host)
                || isLocal(host, local)
                || Arrays.stream(allowed.split(",", -1))
                        .map(one -> one.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(one -> one.equals("*") || one.equals(host))
                || Own.NAMES.contains(host);
    }

    private static String name(String header) {
        String host = header.strip().toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static boolean isLocal(String host, @Nullable String address) {
        return address != null && (host.equals(address) || host.equals("[" + address + "]"));
    }

    /** Looked up when somebody uses it first: a name server may take its time. */
    private static final class Own {
        static final Set<String> NAMES = names();

        private static Set<String> names() {
            try {
                InetAddress own = InetAddress.getLocalHost();
                return Set.copyOf(
                        Arrays.asList(
                                own.getHostName().toLowerCase(Locale.ROOT),
                                own.getCanonicalHostName().toLowerCase(Locale.ROOT)));
            } catch (UnknownHostException e) {
                return Set.of();
            }
        }
    }
}
