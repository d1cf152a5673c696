package org.dirsync.web.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.dirsync.runs.RunView;
import org.dirsync.runs.Runs;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Pages;
import org.dirsync.web.api.Paging;
import org.jspecify.annotations.Nullable;

/** Runs and their outcomes, newest first. */
@Path("runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {
    @Inject private Runs runs;

    /** A page of them. */
    @GET
    public Response list(
            @Context UriInfo uri,
            @QueryParam("postoffice") @Nullable String postoffice,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return Pages.answer(
                runs.list(Names.inQuery(postoffice), Paging.after(after), Paging.limit(limit)),
                uri);
    }

    /** One of them. */
    @GET
    @Path("{id: [0-9]{1,18}}")
    public RunView view(@PathParam("id") long id) {
        return runs.view(id);
    }

    /** Stops it after the step that it is in; what it has done stays. */
    @DELETE
    @Path("{id: [0-9]{1,18}}")
    public Response cancel(@PathParam("id") long id) {
        return Response.accepted(runs.cancel(id)).build();
    }
}
