package org.dirsync.web.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dirsync.files.CsvStyle;
import org.dirsync.files.FileFormat;
import org.dirsync.usecase.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * A whole list as a file.
 *
 * <p>It is written to a temporary file first: a failure half way is an error, never a shorter list,
 * and a slow reader does not keep the database waiting.
 */
public final class Download {
    private Download() {}

    /** A list in a format; the query parameter {@code csv} says for what program CSV is written. */
    public static Response of(
            Request request,
            UriInfo uri,
            String postoffice,
            String list,
            FileFormat format,
            StreamingOutput all)
            throws IOException {
        CsvStyle style = CsvStyle.named(uri.getQueryParameters().getFirst("csv"));
        String name =
                postoffice.replace('/', '-') + "-" + list + "." + ListFormat.extension(format);
        StreamingOutput styled = format == FileFormat.CSV ? out -> all.write(style.on(out)) : all;
        return file(request, name, ListFormat.mediaType(format), styled);
    }

    /** A whole list that is no address list, as CSV. */
    public static Response csv(Request request, String name, StreamingOutput all)
            throws IOException {
        return file(request, name + ".csv", ListFormat.CSV, all);
    }

    private static Response file(Request request, String name, String type, StreamingOutput all)
            throws IOException {
        Response.ResponseBuilder answer =
                Response.ok()
                        .type(type + ";charset=UTF-8")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + name + "\"");
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            return answer.build();
        }
        Path file = Files.createTempFile("dirsync-", null);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                all.write(out);
            }
            long size = Files.size(file);
            InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            return answer.header(HttpHeaders.CONTENT_LENGTH, size).entity(copy(in)).build();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static StreamingOutput copy(InputStream file) {
        return out -> {
            try (file) {
                file.transferTo(out);
            }
        };
    }

    /** A file is always the whole list: what would narrow it is refused, not passed over. */
    public static void mustBeWhole(
            @Nullable String q, @Nullable String after, @Nullable String limit) {
        refuse("q", q);
        refuse("after", after);
        refuse("limit", limit);
    }

    private static void refuse(String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            throw new InvalidException(
                    field, "'" + field + "' goes with JSON only; a file holds the whole list.");
        }
    }
}
