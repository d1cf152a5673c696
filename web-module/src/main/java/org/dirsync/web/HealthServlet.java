package org.dirsync.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dirsync.admin.Health;

/** For monitoring: 200 when all is well, 503 with the reasons when not; without login. */
@WebServlet("/health")
public class HealthServlet extends HttpServlet {
    @Inject private transient Health health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<String> troubles = health.troubles();
        boolean well = troubles.isEmpty();
        response.setStatus(
                well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .println(
                        Json.createObjectBuilder()
                                .add("status", well ? "UP" : "DOWN")
                                .add("reasons", Json.createArrayBuilder(troubles))
                                .build());
    }
}
