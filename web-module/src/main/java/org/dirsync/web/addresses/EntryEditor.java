package org.dirsync.web.addresses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dirsync.address.Kind;
import org.dirsync.address.Template;
import org.dirsync.addresses.CurrentEntry;
import org.dirsync.addresses.EntryChangedException;
import org.dirsync.addresses.EntryDraft;
import org.dirsync.addresses.EntryView;
import org.dirsync.addresses.MemberView;
import org.dirsync.addresses.OwnEntries;
import org.dirsync.templates.Templates;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.dirsync.web.page.Answer;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.Urls;
import org.dirsync.web.security.KeptForm;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** The pages on which one own entry is added, changed and deleted. */
@ApplicationScoped
public class EntryEditor {
    private static final String PAGE = "entry";
    private static final String READ = "entry-read";
    private static final String DELETE = "entry-delete";

    /** Of a larger group some members are shown with their names. */
    private static final int MAX_SHOWN = 100;

    @Inject private OwnEntries entries;
    @Inject private Templates templates;

    Answer blank(String name, HttpServletRequest request) {
        if (!request.isUserInRole(Role.OPERATOR)) {
            return Answer.FORBIDDEN;
        }
        Template template = templates.of(name);
        Form form = Form.of(request);
        return shown(
                name,
                request,
                KeptForm.isResumed(request) ? form : EntryForm.blank(form, template),
                template,
                PAGE);
    }

    Answer edit(String name, HttpServletRequest request) {
        Template template = templates.of(name);
        if (KeptForm.isResumed(request)) {
            return shown(name, request, Form.of(request), template, PAGE);
        }
        CurrentEntry current = current(name, request);
        request.setAttribute("saved", request.getParameter("saved") != null);
        EntryView entry = current.entry();
        if (entry.kind().equals(Kind.GROUP.word())) {
            List<String> all = entry.members();
            MemberView.Summary who = entries.members(name, all, MAX_SHOWN);
            request.setAttribute("who", who.first());
            request.setAttribute("unseen", who.more());
            request.setAttribute(
                    "ofItself", all.stream().anyMatch(entry.address()::equalsIgnoreCase));
            request.setAttribute("unknown", who.unknown());
        }
        request.setAttribute("refusal", entry.refused());
        if (!request.isUserInRole(Role.OPERATOR)) {
            request.setAttribute("entry", entry);
            request.setAttribute(
                    "details",
                    PersonDetails.sorted(
                            entry.details(),
                            template.names().isEmpty() ? PersonDetails.USUAL : template.names()));
            return Answer.page(READ);
        }
        return shown(name, request, EntryForm.filled(current, template), template, PAGE);
    }

    private CurrentEntry current(String name, HttpServletRequest request) {
        String address = Form.of(request).value("address");
        return entries.find(name, address)
                .orElseThrow(
                        () -> new UnknownNameException(address + " is not an address of " + name));
    }

    private static Answer shown(
            String name, HttpServletRequest request, Form form, Template template, String page) {
        request.setAttribute("form", form);
        List<DetailRow> rows = EntryForm.rows(form, template);
        request.setAttribute("rows", rows);
        request.setAttribute(
                "typing", rows.stream().anyMatch(row -> !row.fixed() && !row.prompt().isEmpty()));
        request.setAttribute("types", EntryForm.types(form));
        request.setAttribute("kinds", EntryForm.kinds(Texts.of(request)));
        request.setAttribute("postoffice", name);
        if (form.ok()) {
            return Answer.page(page);
        }
        request.setAttribute("errors", form.errors());
        return Answer.again(page);
    }

    Answer save(String name, HttpServletRequest request) {
        Template template = templates.of(name);
        Form form = Form.of(request);
        EntryDraft draft = EntryForm.draft(form);
        Texts texts = Texts.of(request);
        entries.faults(draft).forEach(fault -> form.refuse(fault, texts));
        if (!form.ok()) {
            return shown(name, request, form, template, PAGE);
        }
        try {
            OwnEntries.Saved saved = entries.save(name, draft);
            return Answer.seeOther(
                    Urls.with(
                            "/addresses/" + name + "/entry",
                            "address",
                            saved.current().entry().address(),
                            "saved",
                            "1"));
        } catch (InvalidException e) {
            form.refuse(e, texts);
            return shown(name, request, form, template, PAGE);
        } catch (EntryChangedException e) {
            return clash(name, request, form, draft, e.current());
        }
    }

    /** Shows what is there now beside what was typed; saving again replaces what was shown. */
    private Answer clash(
            String name,
            HttpServletRequest request,
            Form form,
            EntryDraft draft,
            @Nullable CurrentEntry current) {
        request.setAttribute("clash", true);
        if (current == null) {
            form.with("before", "").with("seen", "");
        } else {
            request.setAttribute("theirs", current.entry());
            request.setAttribute(
                    "differences",
                    EntryDifferences.between(current.entry(), draft, Texts.of(request)));
            form.with("seen", current.version());
        }
        shown(name, request, form, templates.of(name), PAGE);
        return Answer.clash(PAGE);
    }

    Answer confirm(String name, HttpServletRequest request) {
        if (!request.isUserInRole(Role.OPERATOR)) {
            return Answer.FORBIDDEN;
        }
        CurrentEntry current = current(name, request);
        request.setAttribute("entry", current.entry());
        request.setAttribute("version", current.version());
        return Answer.page(DELETE);
    }

    Answer delete(String name, HttpServletRequest request) {
        Form form = Form.of(request);
        try {
            entries.delete(name, form.value("address"), form.value("seen"));
            return Answer.seeOther(Urls.with("/addresses/" + name, "gone", form.value("address")));
        } catch (EntryChangedException e) {
            CurrentEntry current = e.current();
            if (current == null) {
                return Answer.seeOther("/addresses/" + name + "/deleted");
            }
            request.setAttribute("clash", true);
            request.setAttribute("entry", current.entry());
            request.setAttribute("version", current.version());
            return Answer.clash(DELETE);
        }
    }
}
