package org.dirsync.web.status;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.setup.Requestors;
import org.dirsync.status.Postoffices;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.text.Texts;

/** The organization as a picture. */
@WebServlet("/picture")
public class PicturePage extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient Postoffices postoffices;
    @Inject private transient Requestors requestors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(
                "picture", Topology.of(postoffices.list(), requestors.list(), Texts.of(request)));
        request.setAttribute("large", "large".equals(request.getParameter("size")));
        show(request, response, "picture", deadLetterCount());
    }
}
