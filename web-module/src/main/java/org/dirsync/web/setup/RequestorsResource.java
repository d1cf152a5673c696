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
import org.dirsync.setup.Requestors;
import org.dirsync.setup.UnknownView;
import org.dirsync.status.RequestorView;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Required;
import org.dirsync.web.json.JsonIn;

/** The registrations at the directory server. */
@Path("requestors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestorsResource {
    @Inject private Requestors requestors;

    @Context private UriInfo uri;

    /** Each as the server knows it. */
    @GET
    public List<RequestorView> list() {
        return requestors.list();
    }

    /** Registers one more. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(InputStream body) throws IOException {
        RequestorBody wanted = JsonIn.read(body, RequestorBody.class);
        Required.text("name", wanted.name());
        Required.text("secret", wanted.secret());
        String name = requestors.register(wanted.settings(OptionsBody.fresh(wanted.options())));
        return Response.created(uri.getBaseUriBuilder().path("requestors/" + name).build())
                .entity(requestors.view(name))
                .build();
    }

    /** One of them. */
    @GET
    @Path("{network}/{postoffice}")
    public RequestorView view(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        return requestors.view(Names.inPath(network, postoffice));
    }

    /** Changes what the body names. */
    @PATCH
    @Path("{network}/{postoffice}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public RequestorView change(
            @PathParam("network") String network,
            @PathParam("postoffice") String postoffice,
            InputStream body)
            throws IOException {
        String name = Names.inPath(network, postoffice);
        RequestorBody wanted = JsonIn.read(body, RequestorBody.class);
        RequestorView has = requestors.view(name);
        Names.unchanged("name", wanted.name(), name);
        OptionsBody options = wanted.options();
        requestors.change(
                name, wanted.settings(options == null ? null : options.over(has.allowed())));
        return requestors.view(name);
    }

    /** Takes the registration back. */
    @DELETE
    @Path("{network}/{postoffice}")
    public void remove(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        requestors.remove(Names.inPath(network, postoffice));
    }

    /** Names that asked and are not registered. */
    @GET
    @Path("unknown")
    public List<UnknownView> unknown() {
        return requestors.unknown();
    }

    /** Forgets one of them. */
    @DELETE
    @Path("unknown/{network}/{postoffice}")
    public void discardUnknown(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        requestors.discardUnknown(Names.inPath(network, postoffice));
    }
}
