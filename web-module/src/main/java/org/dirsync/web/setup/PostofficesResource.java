package org.dirsync.web.setup;

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
import org.dirsync.setup.PostofficeSetup;
import org.dirsync.setup.RemovalPreview;
import org.dirsync.setup.RemovalView;
import org.dirsync.status.OptionsView;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.PostofficeView;
import org.dirsync.status.Postoffices;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Required;
import org.dirsync.web.json.JsonIn;

/** The postoffices hosted on this node. */
@Path("postoffices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PostofficesResource {
    @Inject private Postoffices postoffices;

    @Inject private PostofficeSetup setup;
    @Inject private RemovalPreview removing;

    @Context private UriInfo uri;

    /** The state of each. */
    @GET
    public List<PostofficeStatus> list() {
        return postoffices.list();
    }

    /** Hosts one more. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) throws IOException {
        PostofficeBody wanted = JsonIn.read(body, PostofficeBody.class);
        Required.text("name", wanted.name());
        String name = setup.create(wanted.settings(OptionsBody.fresh(wanted.options())));
        return Response.created(uri.getBaseUriBuilder().path("postoffices/" + name).build())
                .entity(postoffices.view(name))
                .build();
    }

    /** All numbers of one. */
    @GET
    @Path("{network}/{postoffice}")
    public PostofficeView view(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        return postoffices.view(Names.inPath(network, postoffice));
    }

    /** Changes what the body names. */
    @PATCH
    @Path("{network}/{postoffice}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public PostofficeView change(
            @PathParam("network") String network,
            @PathParam("postoffice") String postoffice,
            InputStream body)
            throws IOException {
        String name = Names.inPath(network, postoffice);
        PostofficeBody wanted = JsonIn.read(body, PostofficeBody.class);
        PostofficeView has = postoffices.view(name);
        Names.unchanged("name", wanted.name(), name);
        Names.unchanged("role", wanted.role(), has.status().role());
        OptionsBody options = wanted.options();
        OptionsView old = has.settings().options();
        setup.change(
                name,
                wanted.settings(
                        options == null || old == null
                                ? OptionsBody.fresh(options)
                                : options.over(old)));
        return postoffices.view(name);
    }

    /** No longer hosts it. */
    @DELETE
    @Path("{network}/{postoffice}")
    public void remove(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        setup.remove(Names.inPath(network, postoffice));
    }

    /** Lets its schedule not count for now. */
    @POST
    @Path("{network}/{postoffice}/pause")
    public PostofficeView pause(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        String name = Names.inPath(network, postoffice);
        setup.pause(name);
        return postoffices.view(name);
    }

    /** Lets its schedule count again. */
    @POST
    @Path("{network}/{postoffice}/resume")
    public PostofficeView resume(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        String name = Names.inPath(network, postoffice);
        setup.resume(name);
        return postoffices.view(name);
    }

    /** What would go with it if it was removed; nothing is changed. */
    @GET
    @Path("{network}/{postoffice}/removal")
    public RemovalView removal(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        return removing.view(Names.inPath(network, postoffice));
    }
}
