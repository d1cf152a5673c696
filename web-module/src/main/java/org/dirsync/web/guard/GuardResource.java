package org.dirsync.web.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.dirsync.guard.GuardView;
import org.dirsync.guard.Guards;
import org.dirsync.web.json.JsonIn;

/** The deletion guard of the organization. */
@Path("guard")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GuardResource {
    @Inject private Guards guards;

    /** How it is set. */
    @GET
    public GuardView view() {
        return guards.organization();
    }

    /** Sets it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public GuardView set(InputStream body) throws IOException {
        GuardBody wanted = JsonIn.read(body, GuardBody.class);
        guards.setOrganization(wanted.neededPercent(), wanted.neededLeast());
        return guards.organization();
    }
}
