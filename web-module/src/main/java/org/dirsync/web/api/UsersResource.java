package org.dirsync.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.dirsync.admin.UnknownNameException;
import org.dirsync.admin.UserView;
import org.dirsync.admin.Users;
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
        return users.list().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException("There is no user '" + name + "'."));
    }

    /** Makes one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) throws IOException {
        UserBody user = JsonIn.read(body, UserBody.class);
        String name = Needed.text("name", user.name());
        users.create(
                name, Needed.text("password", user.password()), Needed.text("role", user.role()));
        return Response.created(uri.getBaseUriBuilder().path("users").path("{name}").build(name))
                .entity(view(name))
                .build();
    }

    /** Removes one. */
    @DELETE
    @Path("{name}")
    public void remove(@PathParam("name") String name) {
        users.remove(name);
    }
}
