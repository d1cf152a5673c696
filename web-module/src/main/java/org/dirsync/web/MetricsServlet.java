package org.dirsync.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.dirsync.settings.Settings;
import org.dirsync.status.Metrics;
import org.dirsync.usecase.Role;
import org.dirsync.web.json.Problems;

/**
 * Figures for Prometheus, for viewers (HTTP Basic). With the system property {@code
 * dirsync.metrics.open=true} also without login for programs on this machine; what comes through a
 * proxy is not from this machine.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient Metrics metrics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.isUserInRole(Role.VIEWER) && !isOpenFor(request)) {
            refuse(request, response);
            return;
        }
        byte[] text = MetricsText.of(metrics.now()).getBytes(UTF_8);
        response.setContentType(PrometheusText.MEDIA_TYPE);
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean known = request.getUserPrincipal() != null;
        if (!known) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Dirsync\", charset=\"UTF-8\"");
        }
        Problems.fail(
                request,
                response,
                known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED,
                known
                        ? "The figures are for viewers."
                        : "Send a user and password (HTTP Basic) of the role viewer.");
    }

    private static boolean isOpenFor(HttpServletRequest request) throws IOException {
        return Settings.METRICS_OPEN.get()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
