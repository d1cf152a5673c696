package org.dirsync.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import org.dirsync.files.FileFormat;
import org.dirsync.imports.ImportPlans;
import org.dirsync.imports.PlanView;
import org.dirsync.web.addresses.AddressesResource;
import org.dirsync.web.api.Download;
import org.dirsync.web.api.FileQuery;
import org.dirsync.web.api.ListFormat;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Pages;
import org.dirsync.web.api.Paging;
import org.dirsync.web.api.Required;
import org.dirsync.web.json.JsonIn;
import org.jspecify.annotations.Nullable;

/** Imports in two steps: the preview, and its application. */
@Path("postoffices/{network}/{postoffice}/plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {
    @Inject private ImportPlans plans;

    @Context private UriInfo uri;

    /** What stands in the body of a request to apply a plan. */
    public record ApplyBody(@Nullable Integer approveDeletions) {}

    /** Previews, newest first. */
    @GET
    public Response list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return Pages.answer(plans.list(name(), Paging.after(after), Paging.limit(limit)), uri);
    }

    /** Takes a file and answers what its import would do. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response make(
            @QueryParam("mode") @Nullable String mode,
            @QueryParam("format") @Nullable String format,
            @QueryParam("file") @Nullable String file,
            @QueryParam("charset") @Nullable String charset,
            @QueryParam("mapping") @Nullable String mapping,
            @Context HttpHeaders headers,
            InputStream in) {
        FileFormat as = ListFormat.named(format, headers.getMediaType());
        String called = Objects.requireNonNullElse(file, "");
        PlanView made =
                plans.make(
                        name(),
                        AddressesResource.modeOf(mode),
                        as,
                        called,
                        FileQuery.options(charset, mapping, headers.getMediaType()),
                        in);
        URI place = uri.getAbsolutePathBuilder().path(Long.toString(made.id())).build();
        return Response.created(place).entity(made).build();
    }

    /** One preview, and how far it was applied. */
    @GET
    @Path("{id}")
    public PlanView view(@PathParam("id") String id) {
        return plans.view(name(), id(id));
    }

    /** A page of its rows. */
    @GET
    @Path("{id}/rows")
    public Response rows(
            @PathParam("id") String id,
            @QueryParam("action") @Nullable String action,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return Pages.answer(
                plans.rows(name(), id(id), action, Paging.after(after), Paging.limit(limit)), uri);
    }

    /** All its rows as a file. */
    @GET
    @Path("{id}/rows.csv")
    @Produces(ListFormat.CSV)
    public Response export(@PathParam("id") String id, @Context Request request)
            throws IOException {
        PlanView plan = plans.view(name(), id(id));
        return Download.of(
                request,
                uri,
                plan.postoffice(),
                "import-" + plan.id(),
                FileFormat.CSV,
                out -> plans.export(plan.postoffice(), plan.id(), out));
    }

    /** Begins to apply it. */
    @POST
    @Path("{id}/apply")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response apply(@PathParam("id") String id, InputStream body) throws IOException {
        ApplyBody wanted = JsonIn.read(body, ApplyBody.class);
        int approved = Objects.requireNonNullElse(wanted.approveDeletions(), 0);
        PlanView begun = plans.apply(name(), id(id), approved);
        URI place = uri.getAbsolutePathBuilder().path("..").build().normalize();
        return Response.accepted(begun).location(place).build();
    }

    /** Stops it after the step under way. */
    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        return Response.accepted(plans.cancel(name(), id(id))).build();
    }

    /** Throws it away. */
    @DELETE
    @Path("{id}")
    public void discard(@PathParam("id") String id) {
        plans.discard(name(), id(id));
    }

    private String name() {
        MultivaluedMap<String, String> path = uri.getPathParameters();
        return Names.inPath(path.getFirst("network"), path.getFirst("postoffice"));
    }

    private static long id(String id) {
        return Required.number("id", id);
    }
}
