package org.dirsync.web.addresses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Template;
import org.dirsync.address.Template.Prompt;
import org.dirsync.templates.Templates;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.web.page.Answer;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.SentenceCase;
import org.dirsync.web.security.KeptForm;

/** The page on which the template of a postoffice is set. */
@ApplicationScoped
public class TemplateEditor {
    private static final String PAGE = "template";
    private static final int BLANK_ROWS = 3;

    @Inject private Templates templates;

    Answer show(String name, HttpServletRequest request) {
        if (KeptForm.isResumed(request)) {
            return shown(request, Form.of(request));
        }
        Form form = Form.empty();
        int row = 0;
        for (Prompt prompt : templates.of(name).prompts()) {
            form.with("name." + row, prompt.name())
                    .with("length." + row, String.valueOf(prompt.length()));
            row++;
        }
        request.setAttribute("saved", request.getParameter("saved") != null);
        return shown(request, form);
    }

    private static Answer shown(HttpServletRequest request, Form form) {
        int used = 0;
        for (int row = 0; row < Template.MAX; row++) {
            used = form.value("name." + row).isEmpty() ? used : row + 1;
        }
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(used + BLANK_ROWS, Template.MAX); row++) {
            rows.add(row);
        }
        request.setAttribute("form", form);
        request.setAttribute("rows", rows);
        request.setAttribute("may", request.isUserInRole(Role.OPERATOR));
        return form.ok() ? Answer.page(PAGE) : Answer.again(PAGE);
    }

    /** Takes the rows that have a name, in their order. */
    Answer save(String name, HttpServletRequest request) {
        Form form = Form.of(request);
        List<String> names = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int row = 0; row < Template.MAX; row++) {
            String prompt = form.value("name." + row);
            String length = form.value("length." + row);
            if (!prompt.isEmpty()) {
                names.add(prompt);
                places.add(row);
                lengths.add(
                        length.isEmpty()
                                ? Prompt.named(prompt).length()
                                : length.matches("[0-9]{1,6}") ? Integer.parseInt(length) : 0);
            }
        }
        try {
            templates.set(name, names, lengths);
            return Answer.seeOther("/addresses/" + name + "/template?saved=1");
        } catch (InvalidException e) {
            form.refuse(
                    field(e.field(), places),
                    SentenceCase.sentence(String.valueOf(e.getMessage())));
            return shown(request, form);
        }
    }

    /** Rows may have been left blank; the use case counts only the others. */
    private static String field(String field, List<Integer> places) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            return field;
        }
        return field.substring(0, dot + 1) + places.get(Integer.parseInt(field.substring(dot + 1)));
    }
}
