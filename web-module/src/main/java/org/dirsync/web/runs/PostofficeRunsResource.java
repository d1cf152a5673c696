package org.dirsync.web.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.dirsync.runs.RunSpan;
import org.dirsync.runs.Runs;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Required;
import org.dirsync.web.json.JsonIn;
import org.jspecify.annotations.Nullable;

/** Runs of a postoffice, asked for now. */
@Path("postoffices/{network}/{postoffice}/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PostofficeRunsResource {
    private static final int BY_DEFAULT = 7;

    @Inject private Runs runs;

    @Context private UriInfo uri;

    /** The runs of the last days, added up by hours, from seven days on by days. */
    @GET
    @Path("history")
    public List<RunSpan> history(
            @PathParam("network") String network,
            @PathParam("postoffice") String postoffice,
            @QueryParam("days") @Nullable String days) {
        return runs.history(Names.inPath(network, postoffice), days(days));
    }

    private static int days(@Nullable String days) {
        if (days == null) {
            return BY_DEFAULT;
        }
        return days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : -1;
    }

    /** Asks for a run; the answer does not wait for it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(
            @PathParam("network") String network,
            @PathParam("postoffice") String postoffice,
            InputStream body)
            throws IOException {
        String name = Names.inPath(network, postoffice);
        String process = Required.text("process", JsonIn.read(body, RunBody.class).process());
        long id = runs.start(name, process);
        return Response.accepted(runs.view(id))
                .location(uri.getBaseUriBuilder().path("runs/" + id).build())
                .build();
    }
}
