package org.dirsync.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.admin.Health;

/** The page at the context root: the latest beats. */
@WebServlet("")
public class HeartbeatPage extends HttpServlet {
    @Inject private transient Health health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("beats", health.latestBeats());
        request.getRequestDispatcher("/WEB-INF/heartbeats.jsp").forward(request, response);
    }
}
