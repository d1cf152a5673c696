package org.dirsync.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.dirsync.audit.Audit;
import org.dirsync.web.api.Download;
import org.dirsync.web.api.ListFormat;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Pages;
import org.dirsync.web.api.Paging;
import org.jspecify.annotations.Nullable;

/** Who changed what, newest first. */
@Path("")
@RequestScoped
public class AuditResource {
    @Inject private Audit audit;

    /** A page of it as JSON, or all of it as CSV. */
    @GET
    @Path("audit")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV})
    public Response list(
            @Context UriInfo uri,
            @Context Request request,
            @QueryParam("user") @Nullable String user,
            @QueryParam("postoffice") @Nullable String postoffice,
            @QueryParam("what") @Nullable String what,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit)
            throws IOException {
        if (ListFormat.preferred(request).isPresent()) {
            Download.mustBeWhole(null, after, limit);
            return file(request, user, postoffice, what);
        }
        return Pages.answer(
                audit.list(
                        given(user),
                        Names.inQuery(postoffice),
                        given(what),
                        Paging.after(after),
                        Paging.limit(limit)),
                uri);
    }

    /** All of it as a file, for a browser, which cannot ask for a type. */
    @GET
    @Path("audit.csv")
    @Produces(ListFormat.CSV)
    public Response download(
            @Context Request request,
            @QueryParam("user") @Nullable String user,
            @QueryParam("postoffice") @Nullable String postoffice,
            @QueryParam("what") @Nullable String what)
            throws IOException {
        return file(request, user, postoffice, what);
    }

    private Response file(
            Request request,
            @Nullable String user,
            @Nullable String postoffice,
            @Nullable String what)
            throws IOException {
        String about = Names.inQuery(postoffice);
        audit.list(given(user), about, given(what), null, 1); // refused, for HEAD as well
        return Download.csv(
                request,
                "dirsync-audit",
                out -> audit.export(given(user), about, given(what), out));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
