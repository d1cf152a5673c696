package org.dirsync.web.imports;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dirsync.addresses.Addresses;
import org.dirsync.addresses.RestoreOutcome;
import org.dirsync.files.ColumnsUnknownException;
import org.dirsync.files.CsvStyle;
import org.dirsync.files.FileFormat;
import org.dirsync.files.FileOptions;
import org.dirsync.imports.AddressFiles;
import org.dirsync.imports.ImportMode;
import org.dirsync.imports.ImportPlans;
import org.dirsync.imports.PlanRowView;
import org.dirsync.imports.PlanView;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Page;
import org.dirsync.usecase.Role;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.ListQuery;
import org.dirsync.web.page.Option;
import org.dirsync.web.page.Urls;
import org.dirsync.web.security.CsrfFilter;
import org.dirsync.web.status.PostofficeServlet;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** Imports of a postoffice: send a file, look at what it would do, do it; and exports. */
@WebServlet(CsrfFilter.UPLOADS + "*")
@MultipartConfig(
        fileSizeThreshold = 64 * 1024,
        maxFileSize = CsrfFilter.MAX_UPLOAD,
        maxRequestSize = CsrfFilter.MAX_UPLOAD)
public class ImportsPage extends PostofficeServlet {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final String SPREADSHEET = "spreadsheet";
    private static final int RECENT = 20;

    @Inject private transient ImportPlans plans;
    @Inject private transient AddressFiles files;
    @Inject private transient Addresses addresses;

    @Override
    protected void get(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String[] parts = wanted.rest().split("/", -1);
        if (wanted.rest().isEmpty()) {
            list(wanted, Form.empty().with("mode", "merge"), request, response);
        } else if (wanted.rest().equals("export")) {
            export(wanted, request, response);
        } else if (parts[0].matches("[0-9]{1,18}") && parts.length == 1) {
            plan(wanted, Long.parseLong(parts[0]), request, response);
        } else if (parts[0].matches("[0-9]{1,18}") && wanted.rest().endsWith("/rows.csv")) {
            long id = Long.parseLong(parts[0]);
            PlanView plan = plans.view(wanted.name(), id);
            head(response, "text/csv", plan.postoffice(), "import-" + id, "csv");
            plans.export(
                    plan.postoffice(), id, CsvStyle.SPREADSHEET.on(response.getOutputStream()));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void list(
            Wanted wanted, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Texts texts = Texts.of(request);
        Page<PlanView> page = plans.list(wanted.name(), ListQuery.of(request).after(), RECENT);
        String path = path(wanted);
        request.setAttribute("form", form);
        request.setAttribute("path", path);
        request.setAttribute("formats", formats(texts));
        request.setAttribute("charsets", charsets(texts));
        request.setAttribute(
                "recent",
                page.items().stream().map(plan -> ImportModel.of(plan, "", texts)).toList());
        String next = page.next();
        if (next != null) {
            request.setAttribute("next", Urls.with(path, "after", next));
        }
        if (ListQuery.of(request).after() != null) {
            request.setAttribute("first", path);
        }
        show(wanted, request, response, "imports");
    }

    private static List<Option> formats(Texts texts) {
        return List.of(
                new Option("", texts.say("imports.format.guess")),
                new Option("csv", texts.say("imports.format.csv")),
                new Option("ldif", texts.say("imports.format.ldif")),
                new Option("vcard", texts.say("imports.format.vcard")),
                new Option("import", texts.say("imports.format.import")));
    }

    private static List<Option> charsets(Texts texts) {
        return List.of(
                new Option("", texts.say("imports.charset.guess")),
                new Option("UTF-8", "UTF-8"),
                new Option("UTF-16", "UTF-16"),
                new Option("windows-1252", texts.say("imports.charset.western")),
                new Option("windows-1250", texts.say("imports.charset.central")),
                new Option("windows-1251", texts.say("imports.charset.cyrillic")),
                new Option("ISO-8859-1", "ISO-8859-1 (Latin-1)"),
                new Option("ISO-8859-15", "ISO-8859-15"),
                new Option("Shift_JIS", "Shift_JIS"),
                new Option("GB18030", "GB18030"));
    }

    private void plan(
            Wanted wanted, long id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        readHead(wanted, request); // its number of addresses must not be ahead of the progress
        ListQuery query = ListQuery.of(request);
        String tab = Objects.requireNonNullElse(request.getParameter("action"), "");
        ImportModel model = ImportModel.of(plans.view(wanted.name(), id), tab, Texts.of(request));
        String path = path(wanted) + "/" + id;
        request.setAttribute("model", model);
        request.setAttribute("path", path);
        request.setAttribute("imports", path(wanted));
        if (request.getAttribute("form") == null) {
            request.setAttribute("form", Form.empty());
        }
        if (model.plan().rowsKept() && request.isUserInRole(Role.OPERATOR)) {
            Page<PlanRowView> page =
                    plans.rows(wanted.name(), id, model.tab(), query.after(), ROWS);
            request.setAttribute(
                    "rows",
                    page.items().stream()
                            .map(row -> ImportModel.Row.of(row, Texts.of(request)))
                            .toList());
            String next = page.next();
            if (next != null) {
                request.setAttribute("next", Urls.with(path, "action", model.tab(), "after", next));
            }
            if (query.after() != null) {
                request.setAttribute("first", Urls.with(path, "action", model.tab()));
            }
        }
        show(wanted, request, response, "import-plan");
    }

    private void export(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String wantedFormat = request.getParameter("format");
        FileFormat format = Objects.requireNonNullElse(format(wantedFormat), FileFormat.CSV);
        CsvStyle style = SPREADSHEET.equals(wantedFormat) ? CsvStyle.SPREADSHEET : CsvStyle.EXACT;
        boolean gal = "gal".equals(request.getParameter("list"));
        plans.list(wanted.name(), null, 1); // an unknown name is refused before anything is sent
        head(response, type(format), wanted.name(), gal ? "gal" : "own", extension(format));
        if (gal) {
            files.exportGal(wanted.name(), format, style.on(response.getOutputStream()));
        } else {
            files.exportOwn(wanted.name(), format, style.on(response.getOutputStream()));
        }
    }

    private static void head(
            HttpServletResponse response, String type, String name, String what, String extension) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.%s\""
                        .formatted(name.replace('/', '-'), what, extension));
    }

    private static String type(FileFormat format) {
        return switch (format) {
            case CSV -> "text/csv";
            case LDIF -> "text/x-ldif";
            case IMPORT -> "text/plain";
            case VCARD -> "text/vcard";
        };
    }

    private static String extension(FileFormat format) {
        return switch (format) {
            case CSV -> "csv";
            case LDIF -> "ldif";
            case IMPORT -> "txt";
            case VCARD -> "vcf";
        };
    }

    @Override
    protected void post(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (wanted.rest().isEmpty()) {
            upload(wanted, request, response);
        } else if (wanted.rest().matches("[0-9]{1,18}")) {
            decide(wanted, Long.parseLong(wanted.rest()), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void upload(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Texts texts = Texts.of(request);
        Form form = Form.of(request);
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        Part part = type.startsWith(CsrfFilter.MULTIPART) ? request.getPart("file") : null;
        if (part == null || part.getSize() == 0) {
            form.refuse("file", texts.say("imports.file.missing"));
        }
        if (form.ok() && part != null) {
            try (InputStream in = part.getInputStream()) {
                ImportMode mode =
                        form.has("mode", "replace") ? ImportMode.REPLACE : ImportMode.MERGE;
                String name = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
                PlanView made =
                        plans.make(
                                wanted.name(),
                                mode,
                                format(form.value("format")),
                                name,
                                new FileOptions(
                                        form.value("charset"),
                                        ColumnForm.meanings(form),
                                        form.has("ask", "yes")
                                                ? FileOptions.Ask.ALWAYS
                                                : FileOptions.Ask.IF_UNSURE),
                                in);
                response.sendRedirect(request.getContextPath() + path(wanted) + "/" + made.id());
                return;
            } catch (ColumnsUnknownException e) {
                form.refuse("file", texts.say("imports.columns.again"));
                request.setAttribute("columns", ColumnForm.lines(e.columns(), form, texts));
            } catch (InvalidException e) {
                form.refuse(e, Texts.of(request));
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        list(wanted, form, request, response);
    }

    private void decide(
            Wanted wanted, long id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        String path = path(wanted) + "/" + id;
        switch (form.value("do")) {
            case "apply" -> {
                try {
                    plans.apply(wanted.name(), id, approved(form));
                } catch (InvalidException e) {
                    form.refuse(e, Texts.of(request));
                    request.setAttribute("form", form);
                    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                    plan(wanted, id, request, response);
                    return;
                }
            }
            case "cancel" -> plans.cancel(wanted.name(), id);
            case "discard" -> {
                plans.discard(wanted.name(), id);
                path = path(wanted);
            }
            case "restore" -> {
                PlanView.Progress progress = plans.view(wanted.name(), id).progress();
                if (progress != null) {
                    RestoreOutcome outcome =
                            addresses.restoreImport(wanted.name(), progress.imported());
                    path = Urls.with(path, "restored", Long.toString(outcome.restored()));
                }
            }
            default -> {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        response.sendRedirect(request.getContextPath() + path);
    }

    private static long approved(Form form) {
        String text = form.value("approveDeletions");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static @Nullable FileFormat format(@Nullable String text) {
        return Arrays.stream(FileFormat.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String path(Wanted wanted) {
        return CsrfFilter.UPLOADS + wanted.name();
    }
}
