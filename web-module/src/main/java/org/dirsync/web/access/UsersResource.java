package org.dirsync.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.dirsync.access.NewPassword;
import org.dirsync.access.UserView;
import org.dirsync.access.Users;
import org.dirsync.web.api.Required;
import org.dirsync.web.json.JsonIn;

/** Who may log in. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    @Inject private Users users;

    @Context private UriInfo uri;

    /** All of them. */
    @GET
    public List<UserView> list() {
        return users.list();
    }

    /** One of them. */
    @GET
    @Path("{name}")
    public UserView view(@PathParam("name") String name) {
        return users.view(name);
    }

    /** Makes one; without a password one is made up, and stands in this answer only. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) throws IOException {
        UserBody user = JsonIn.read(body, UserBody.class);
        String name = Required.text("name", user.name());
        String role = Required.text("role", user.role());
        if (user.password() == null) {
            NewPassword made = users.add(name, role);
            return created(made.name(), made);
        }
        String login = users.create(name, user.password(), role);
        return created(login, users.view(login));
    }

    private Response created(String name, Object entity) {
        return Response.created(uri.getBaseUriBuilder().path("users").path("{name}").build(name))
                .entity(entity)
                .build();
    }

    /** Changes the role, or whether the user may log in. */
    @PATCH
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public UserView change(@PathParam("name") String name, InputStream body) throws IOException {
        UserChangeBody change = JsonIn.read(body, UserChangeBody.class);
        if (change.role() != null) {
            users.changeRole(name, change.role());
        }
        if (Boolean.TRUE.equals(change.disabled())) {
            users.disable(name);
        } else if (change.disabled() != null) {
            users.enable(name);
        }
        return users.view(name);
    }

    /** Makes a password up; it stands in this answer only. */
    @POST
    @Path("{name}/password")
    public NewPassword resetPassword(@PathParam("name") String name) {
        return users.resetPassword(name);
    }

    /** Removes one. */
    @DELETE
    @Path("{name}")
    public void remove(@PathParam("name") String name) {
        users.remove(name);
    }
}
