package org.dirsync.web.renames;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.dirsync.renames.RenameView;
import org.dirsync.renames.Renames;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Required;
import org.dirsync.web.json.JsonIn;
import org.jspecify.annotations.Nullable;

/** Another name for a postoffice that this node hosts or has registered. */
@Path("postoffices/{network}/{postoffice}/rename")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RenameResource {
    @Inject private Renames renames;

    @Context private UriInfo uri;

    /** What would happen. */
    @GET
    public RenameView plan(@QueryParam("name") @Nullable String name) {
        return renames.plan(postoffice(), name);
    }

    /** Renames it; Location says where it is now. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rename(InputStream body) throws IOException {
        RenameBody wanted = JsonIn.read(body, RenameBody.class);
        RenameView done =
                renames.rename(postoffice(), Required.text("name", wanted.name()), wanted.secret());
        return Response.ok(done)
                .location(uri.getBaseUriBuilder().path("postoffices/" + done.name()).build())
                .build();
    }

    private String postoffice() {
        MultivaluedMap<String, String> path = uri.getPathParameters();
        return Names.inPath(path.getFirst("network"), path.getFirst("postoffice"));
    }
}
