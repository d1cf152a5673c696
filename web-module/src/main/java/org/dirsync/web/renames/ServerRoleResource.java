package org.dirsync.web.renames;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.dirsync.renames.RoleView;
import org.dirsync.renames.ServerRole;
import org.dirsync.web.api.Required;
import org.dirsync.web.json.JsonIn;
import org.jspecify.annotations.Nullable;

/** Which postoffice of this node is the organization's directory server. */
@Path("organization/server")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServerRoleResource {
    @Inject private ServerRole role;

    /** What would happen if the role went to this postoffice. */
    @GET
    public RoleView plan(@QueryParam("name") @Nullable String name) {
        return role.plan(Required.text("name", name));
    }

    /** Moves the role. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RoleView move(InputStream body) throws IOException {
        return role.move(Required.text("name", JsonIn.read(body, ServerBody.class).name()));
    }

    /** The next directory server as a program sends it. */
    public record ServerBody(@Nullable String name) {}
}
