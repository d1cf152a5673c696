package org.dirsync.web.addresses;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dirsync.addresses.AddressHoldersView;
import org.dirsync.addresses.EntryView;
import org.dirsync.addresses.GalPart;
import org.dirsync.addresses.GlobalList;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;

/** One address: the person or group as a view shows it, and who lacks it. */
@WebServlet("/gal/entry")
public class GalEntryPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int MEMBERS = 100;
    private static final int GROUPS = 20;
    private static final String PATH = "/gal/entry";

    @Inject private transient GlobalList list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        String view = form.value("view").isEmpty() ? list.defaultView() : form.value("view");
        form.with("view", view);
        request.setAttribute("form", form);
        request.setAttribute("view", view);
        request.setAttribute("viewName", GalViews.name(view, Texts.of(request)));
        request.setAttribute("views", GalViews.options(list, Texts.of(request)));
        try {
            if (!form.value("address").isEmpty()) {
                find(request, form, view);
            }
        } catch (InvalidException refused) {
            form.refuse(refused, Texts.of(request));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        show(request, response, "gal-entry");
    }

    private void find(HttpServletRequest request, Form form, String view) {
        if (!view.isEmpty()) {
            list.entry(view, form.value("address"))
                    .ifPresent(entry -> show(request, form, view, entry));
        }
        if (request.isUserInRole(Role.VIEWER)) {
            whoLacks(request, form.value("address"), view);
        }
    }

    private void show(HttpServletRequest request, Form form, String view, EntryView entry) {
        request.setAttribute("entry", entry);
        request.setAttribute("details", PersonDetails.sorted(entry.details(), PersonDetails.USUAL));
        List<String> hosted = list.views();
        boolean here = hosted.contains(entry.origin());
        request.setAttribute("ownerIsHere", here);
        request.setAttribute("mayEdit", here && request.isUserInRole(Role.OPERATOR));
        String seenBy = view.equals(GlobalList.ORGANIZATION) ? hosted.get(0) : view;
        request.setAttribute("historyOf", here ? entry.origin() : seenBy);
        newer(request, view, entry);
        members(request, form, view, entry);
        groups(request, form, view, entry);
    }

    private void newer(HttpServletRequest request, String view, EntryView entry) {
        List<String> others =
                Stream.concat(list.views().stream(), Stream.of(list.defaultView()))
                        .filter(other -> !other.equalsIgnoreCase(view))
                        .toList();
        NewerEntry.of(entry, others, other -> list.entry(other, entry.address()), Texts.of(request))
                .ifPresent(newer -> request.setAttribute("newer", newer));
    }

    private void groups(HttpServletRequest request, Form form, String view, EntryView entry) {
        String after = form.value("groups");
        GalPart part = list.groups(view, entry.address(), after.isEmpty() ? null : after, GROUPS);
        request.setAttribute("groups", part.items());
        request.setAttribute("groupsComplete", part.complete());
        request.setAttribute("groupsFrom", after);
        if (part.next() != null) {
            request.setAttribute("moreGroups", groups(view, entry, part.next()));
        }
        if (!after.isEmpty()) {
            request.setAttribute("firstGroups", groups(view, entry, ""));
        }
    }

    private static String groups(String view, EntryView entry, String after) {
        return Urls.with(PATH, "view", view, "address", entry.address(), "groups", after);
    }

    private void members(HttpServletRequest request, Form form, String view, EntryView entry) {
        List<String> all = entry.members();
        String asked = form.value("from");
        int from = asked.matches("[0-9]{1,7}") ? Math.min(Integer.parseInt(asked), all.size()) : 0;
        int to = Math.min(from + MEMBERS, all.size());
        request.setAttribute("members", list.members(view, all.subList(from, to)));
        request.setAttribute("memberFrom", from);
        if (from > 0) {
            request.setAttribute("first", here(view, entry, ""));
        }
        if (to < all.size()) {
            request.setAttribute("next", here(view, entry, String.valueOf(to)));
        }
    }

    private static String here(String view, EntryView entry, String from) {
        return Urls.with(PATH, "view", view, "address", entry.address(), "from", from);
    }

    private void whoLacks(HttpServletRequest request, String address, String view) {
        AddressHoldersView where = list.whoLacks(address);
        Texts texts = Texts.of(request);
        request.setAttribute("where", where);
        request.setAttribute("summary", PresenceRow.summary(where, texts));
        request.setAttribute("removed", PresenceRow.removed(where, texts));
        request.setAttribute(
                "rows",
                where.postoffices().stream().map(one -> PresenceRow.of(one, texts)).toList());
        where.postoffices().stream()
                .filter(one -> one.postoffice().equalsIgnoreCase(view))
                .findFirst()
                .ifPresent(one -> request.setAttribute("mine", PresenceRow.of(one, texts)));
    }
}
