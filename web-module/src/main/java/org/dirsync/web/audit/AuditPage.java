package org.dirsync.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirsync.audit.Audit;
import org.dirsync.audit.AuditView;
import org.dirsync.status.HostedView;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Page;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.SentenceCase;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** Who changed what; operators are shown what is about postoffices. */
@WebServlet("/audit")
public class AuditPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 100;

    @Inject private transient Audit audit;
    @Inject private transient Postoffices postoffices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        String after = form.value("after");
        Page<AuditView> page = new Page<>(List.of(), null);
        try {
            page =
                    audit.list(
                            given(form, "user"),
                            given(form, "postoffice"),
                            given(form, "what"),
                            after.isEmpty() ? null : after,
                            LINES);
        } catch (InvalidException e) {
            form.refuse(e.field().equals("name") ? "postoffice" : e.field(), text(e));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        request.setAttribute("form", form);
        Texts texts = Texts.of(request);
        request.setAttribute("lines", rows(page.items(), texts));
        request.setAttribute("events", AuditRow.options(texts));
        request.setAttribute("first", after.isEmpty() ? "" : link("/audit", form, ""));
        request.setAttribute(
                "next", link("/audit", form, Objects.requireNonNullElse(page.next(), "")));
        request.setAttribute("further", page.next() != null);
        request.setAttribute("file", link("/api/audit.csv", form, ""));
        show(request, response, "audit", deadLetterCount());
    }

    private List<AuditRow> rows(List<AuditView> lines, Texts texts) {
        Set<String> hosted = hosted();
        Set<String> others =
                lines.stream()
                        .map(AuditView::postoffice)
                        .filter(Objects::nonNull)
                        .filter(name -> !hosted.contains(name))
                        .collect(Collectors.toSet());
        Map<String, String> renamed = others.isEmpty() ? Map.of() : postoffices.renamed(others);
        return AuditRow.of(lines, hosted, renamed, texts);
    }

    private Set<String> hosted() {
        return postoffices.hosted().stream().map(HostedView::name).collect(Collectors.toSet());
    }

    private static String text(InvalidException e) {
        return SentenceCase.sentence(e.getMessage());
    }

    private static @Nullable String given(Form form, String name) {
        String value = form.value(name);
        return value.isEmpty() ? null : value;
    }

    private static String link(String path, Form form, String after) {
        return Urls.with(
                path,
                "user",
                form.value("user"),
                "postoffice",
                form.value("postoffice"),
                "what",
                form.value("what"),
                "after",
                after);
    }
}
