package org.dirsync.web.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.dirsync.runs.Journals;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Pages;
import org.dirsync.web.api.Paging;
import org.jspecify.annotations.Nullable;

/** What happened, newest first. */
@Path("journal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {
    @Inject private Journals journals;

    /** A page of it. */
    @GET
    public Response list(
            @Context UriInfo uri,
            @QueryParam("postoffice") @Nullable String postoffice,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return Pages.answer(
                journals.list(Names.inQuery(postoffice), Paging.after(after), Paging.limit(limit)),
                uri);
    }
}
