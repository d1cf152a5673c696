package org.dirsync.web.guard;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.addresses.EntryView;
import org.dirsync.files.CsvStyle;
import org.dirsync.guard.HeldDeletions;
import org.dirsync.guard.HeldView;
import org.dirsync.usecase.Page;
import org.dirsync.web.page.ListQuery;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.Parameters;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;

/** The entries that held deletions would delete: all of them, page by page or as a file. */
@WebServlet({"/attention/held", "/attention/held.csv"})
public class HeldPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 50;
    private static final String PATH = "/attention/held";

    @Inject private transient HeldDeletions held;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HeldView view = held.view(Parameters.id(request));
        if (request.getServletPath().endsWith(".csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"%s-held.csv\""
                            .formatted(view.origin().replace('/', '-')));
            held.export(view.id(), CsvStyle.SPREADSHEET.on(response.getOutputStream()));
            return;
        }
        ListQuery query = ListQuery.of(request);
        Page<EntryView> page = held.entries(view.id(), query.after(), LINES);
        String id = Long.toString(view.id());
        request.setAttribute("row", new HeldRow(view, page.items(), Texts.of(request)));
        String next = page.next();
        if (next != null) {
            request.setAttribute("next", Urls.with(PATH, "id", id, "after", next));
        }
        if (query.after() != null) {
            request.setAttribute("first", Urls.with(PATH, "id", id));
        }
        show(request, response, "held", deadLetterCount());
    }
}
