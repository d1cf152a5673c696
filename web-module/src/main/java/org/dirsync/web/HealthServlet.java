package org.dirsync.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dirsync.health.Health;
import org.dirsync.health.HealthReport;
import org.dirsync.web.json.JsonOut;

/**
 * For monitoring: 200 when the node works, 503 with the reasons when not; without login. Warnings
 * do not count, nor does what it still does after its start.
 */
@WebServlet("/health")
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient Health health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HealthReport report = health.check();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", report.status());
        Map<String, String> checks = new TreeMap<>(report.checks());
        checks.replaceAll((part, trouble) -> trouble.isEmpty() ? "ok" : trouble);
        answer.put("checks", checks);
        answer.put("warnings", report.warnings());
        answer.put("starting", report.starting());
        response.setStatus(
                report.healthy()
                        ? HttpServletResponse.SC_OK
                        : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        JsonOut.write(answer, response.getOutputStream());
    }
}
