package org.dirsync.web.addresses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.dirsync.addresses.Addresses;
import org.dirsync.addresses.DeletedView;
import org.dirsync.addresses.EntryHistory;
import org.dirsync.addresses.EntryHistoryView;
import org.dirsync.addresses.EntryView;
import org.dirsync.addresses.OwnEntries;
import org.dirsync.addresses.RestoreOutcome;
import org.dirsync.addresses.RestoredView;
import org.dirsync.usecase.Page;
import org.dirsync.web.page.Answer;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.ListQuery;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** The lists of a postoffice's own addresses: those in use, the deleted and the refused. */
@ApplicationScoped
public class AddressLists {
    private static final int LINES = 50;
    private static final List<String> FILTERS = List.of("", "group", "contact", "hidden");

    @Inject private Addresses addresses;
    @Inject private OwnEntries entries;
    @Inject private EntryHistory histories;

    Answer own(String name, HttpServletRequest request) {
        ListQuery query = ListQuery.of(request);
        String only = query.q().isEmpty() ? Form.of(request).value("only") : "";
        Page<EntryView> page =
                only.isEmpty()
                        ? addresses.own(name, query.q(), query.after(), LINES)
                        : addresses.marked(name, only, query.after(), LINES);
        request.setAttribute("entries", page.items());
        request.setAttribute("only", only);
        request.setAttribute("filters", FILTERS);
        links(request, Urls.with("/addresses/" + name, "only", only), query, page);
        return Answer.page("own-addresses");
    }

    Answer deleted(String name, HttpServletRequest request) {
        ListQuery query = ListQuery.of(request);
        Long imported = number(request.getParameter("imported"));
        Page<DeletedView> page = addresses.deleted(name, query.q(), imported, query.after(), LINES);
        String path = deletedPath(name, imported);
        request.setAttribute("deleted", page.items());
        request.setAttribute("imported", imported);
        request.setAttribute("all", "all".equals(request.getParameter("choose")));
        request.setAttribute("after", query.after());
        request.setAttribute("chooseAll", place(path, query, "all"));
        request.setAttribute("chooseNone", place(path, query, ""));
        links(request, path, query, page);
        request.setAttribute("restored", number(request.getParameter("restored")));
        request.setAttribute("there", number(request.getParameter("there")));
        return Answer.page("deleted-addresses");
    }

    private static String deletedPath(String name, @Nullable Long imported) {
        return Urls.with(
                "/addresses/" + name + "/deleted",
                "imported",
                imported == null ? "" : imported.toString());
    }

    private static String place(String path, ListQuery query, String choose) {
        String after = Objects.requireNonNullElse(query.after(), "");
        return Urls.with(path, "q", query.q(), "after", after, "choose", choose);
    }

    Answer refused(String name, HttpServletRequest request) {
        request.setAttribute("refused", entries.refused(name));
        return Answer.page("refused-addresses");
    }

    Answer history(String name, HttpServletRequest request) {
        Texts texts = Texts.of(request);
        EntryHistoryView history =
                histories.of(
                        name,
                        Form.of(request).value("address"),
                        number(request.getParameter("change")));
        request.setAttribute("history", ShortHistory.of(history, texts));
        request.setAttribute("removed", ShortHistory.removed(history, texts));
        return Answer.page("entry-history");
    }

    /**
     * Restores the address of a row, those that were chosen, or all that an import deleted; what
     * could not be restored is shown with its reason.
     */
    Answer restore(String name, HttpServletRequest request) {
        Long imported = number(request.getParameter("imported"));
        if (request.getParameter("whole") != null && imported != null) {
            RestoreOutcome outcome = addresses.restoreImport(name, imported);
            return Answer.seeOther(
                    Urls.with(
                            deletedPath(name, null),
                            "restored",
                            String.valueOf(outcome.restored()),
                            "there",
                            String.valueOf(outcome.refused())));
        }
        List<String> chosen = chosen(request);
        if (chosen.isEmpty()) {
            deleted(name, request);
            request.setAttribute("noneChosen", true);
            return Answer.again("deleted-addresses");
        }
        RestoredView outcome = addresses.restoreAll(name, chosen);
        if (outcome.refused().isEmpty()) {
            return Answer.seeOther(
                    Urls.with(
                            place(deletedPath(name, imported), ListQuery.of(request), ""),
                            "restored",
                            String.valueOf(outcome.restored())));
        }
        deleted(name, request);
        request.setAttribute("restored", outcome.restored());
        request.setAttribute("notRestored", outcome.refused());
        return outcome.restored() > 0
                ? Answer.page("deleted-addresses")
                : Answer.clash("deleted-addresses");
    }

    /** The button of a row means that row, whatever else is chosen. */
    private static List<String> chosen(HttpServletRequest request) {
        String only = request.getParameter("only");
        if (only != null) {
            return List.of(only);
        }
        String[] addresses = request.getParameterValues("address");
        return addresses == null ? List.of() : List.of(addresses);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static void links(
            HttpServletRequest request, String path, ListQuery query, Page<?> page) {
        request.setAttribute("q", query.q());
        String next = page.next();
        if (next != null) {
            request.setAttribute("next", Urls.with(path, "q", query.q(), "after", next));
        }
        if (query.after() != null) {
            request.setAttribute("first", Urls.with(path, "q", query.q()));
        }
    }
}
