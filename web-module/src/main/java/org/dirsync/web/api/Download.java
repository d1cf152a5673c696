package org.dirsync.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.dirsync.admin.FileFormat;
import org.dirsync.admin.InvalidException;
import org.jspecify.annotations.Nullable;

/** A whole list as a file, written while it is read. */
final class Download {
    private Download() {}

    static Response of(String postoffice, String list, FileFormat format, StreamingOutput body) {
        String file =
                postoffice.replace('/', '-') + "-" + list + "." + ListFormat.extension(format);
        return Response.ok(body, ListFormat.mediaType(format) + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** A file is always the whole list: what would narrow it is refused, not passed over. */
    static void mustBeWhole(@Nullable String q, @Nullable String after, @Nullable String limit) {
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
