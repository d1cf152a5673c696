package org.dirsync.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.dirsync.usecase.Page;

/** A page as an answer: the items as an array, the way to the next page in the header Link. */
public final class Pages {
    private Pages() {}

    public static Response answer(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder answer =
                Response.ok(page.items(), MediaType.APPLICATION_JSON_TYPE);
        String next = page.next();
        if (next != null) {
            answer.header(
                    HttpHeaders.LINK,
                    Paging.link(
                            uri.getRequestUri().getRawPath(),
                            uri.getRequestUri().getRawQuery(),
                            next));
        }
        return answer.build();
    }
}
