package org.dirsync.web.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.dirsync.guard.GuardView;
import org.dirsync.guard.Guards;
import org.dirsync.web.api.Names;
import org.dirsync.web.json.JsonIn;

/** The deletion guard of a postoffice. */
@Path("postoffices/{network}/{postoffice}/guard")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PostofficeGuardResource {
    @Inject private Guards guards;

    @Context private UriInfo uri;

    /** How it is set. */
    @GET
    public GuardView view() {
        return guards.of(name());
    }

    /** Gives the postoffice a guard of its own. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public GuardView set(InputStream body) throws IOException {
        GuardBody wanted = JsonIn.read(body, GuardBody.class);
        guards.set(name(), wanted.neededPercent(), wanted.neededLeast());
        return guards.of(name());
    }

    /** The organization's counts for it again. */
    @DELETE
    public GuardView clear() {
        guards.clear(name());
        return guards.of(name());
    }

    private String name() {
        MultivaluedMap<String, String> path = uri.getPathParameters();
        return Names.inPath(path.getFirst("network"), path.getFirst("postoffice"));
    }
}
