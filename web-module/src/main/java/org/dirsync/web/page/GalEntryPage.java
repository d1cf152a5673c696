package org.dirsync.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dirsync.admin.GlobalList;
import org.dirsync.admin.InvalidException;
import org.dirsync.admin.Role;
import org.dirsync.admin.WhereaboutsView;
import org.dirsync.web.text.Texts;

/** One address: its entry as a postoffice sees it, and who lacks it. */
@WebServlet("/gal/entry")
public class GalEntryPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient GlobalList list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        List<String> views = list.views();
        String view =
                form.value("view").isEmpty() && !views.isEmpty()
                        ? views.get(0)
                        : form.value("view");
        form.with("view", view);
        request.setAttribute("form", form);
        request.setAttribute("view", view);
        request.setAttribute("views", views.stream().map(one -> new Option(one, one)).toList());
        try {
            find(request, form.value("address"), view);
        } catch (InvalidException refused) {
            form.refuse(refused);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        show(request, response, "gal-entry");
    }

    private void find(HttpServletRequest request, String address, String view) {
        if (address.isEmpty()) {
            return;
        }
        if (!view.isEmpty()) {
            list.entry(view, address).ifPresent(entry -> request.setAttribute("entry", entry));
        }
        if (request.isUserInRole(Role.VIEWER)) {
            whoLacks(request, address, view);
        }
    }

    private void whoLacks(HttpServletRequest request, String address, String view) {
        WhereaboutsView where = list.whoLacks(address);
        Texts texts = Texts.of(request);
        request.setAttribute("where", where);
        request.setAttribute("summary", PresenceRow.summary(where, texts));
        request.setAttribute(
                "rows",
                where.postoffices().stream().map(one -> PresenceRow.of(one, texts)).toList());
        where.postoffices().stream()
                .filter(one -> one.postoffice().equalsIgnoreCase(view))
                .findFirst()
                .ifPresent(one -> request.setAttribute("mine", PresenceRow.of(one, texts)));
    }
}
