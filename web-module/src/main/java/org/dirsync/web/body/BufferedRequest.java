package org.dirsync.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dirsync.web.security.CsrfFilter;
import org.dirsync.web.security.FormToken;
import org.dirsync.web.security.ParametersRequest;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read: what the server would read of it is read from there. */
final class BufferedRequest extends ParametersRequest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Body body;
    private final Map<String, String[]> parameters;
    private final List<FormPart> parts;
    private @Nullable ServletInputStream in;
    private @Nullable BufferedReader reader;

    /**
     * Reads the fields of the form, if it is one.
     *
     * @throws BadFormException if it is not written as a form is
     */
    BufferedRequest(HttpServletRequest request, Body body) throws IOException {
        super(request);
        this.body = body;
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        this.parts =
                type.startsWith(CsrfFilter.MULTIPART) ? MultipartForm.parts(body, type) : List.of();
        FormFields sent = new FormFields();
        if (type.startsWith(FORM) && body.size() <= CsrfFilter.MAX_FORM) {
            try (InputStream form = body.open()) {
                sent.addEncoded(new String(form.readAllBytes(), UTF_8));
            }
        }
        for (FormPart part : parts) {
            if (part.getSubmittedFileName() == null && part.getSize() <= Body.MAX_IN_MEMORY) {
                sent.add(part.getName(), part.text());
            }
        }
        request.setAttribute(FormToken.SENT, sent.first(FormToken.FIELD));
        FormFields all = new FormFields();
        all.addEncoded(Objects.requireNonNullElse(request.getQueryString(), ""));
        all.addAll(sent);
        this.parameters = all.asMap();
    }

    /** The same at each call: Jersey asks for it before each read. */
    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream stream = in;
        if (stream == null) {
            stream = new BodyStream(body.open());
            in = stream;
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        BufferedReader text = reader;
        if (text == null) {
            text = new BufferedReader(new InputStreamReader(body.open(), UTF_8));
            reader = text;
        }
        return text;
    }

    @Override
    protected Map<String, String[]> parameters() {
        return parameters;
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        return Collections.unmodifiableCollection(parts);
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }
}
