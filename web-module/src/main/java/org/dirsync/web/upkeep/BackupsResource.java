package org.dirsync.web.upkeep;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dirsync.upkeep.Backups;

/** Copies of the database, made while everything goes on. */
@Path("backups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BackupsResource {
    @Inject private Backups backups;

    /** Makes one; the answer says where it is on the server. */
    @POST
    public Response make() {
        return Response.status(Response.Status.CREATED).entity(backups.make()).build();
    }
}
