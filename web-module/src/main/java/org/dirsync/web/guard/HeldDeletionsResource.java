package org.dirsync.web.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirsync.files.FileFormat;
import org.dirsync.guard.HeldDeletions;
import org.dirsync.guard.HeldView;
import org.dirsync.usecase.UnknownNameException;
import org.dirsync.web.api.Download;
import org.dirsync.web.api.ListFormat;
import org.dirsync.web.api.Pages;
import org.dirsync.web.api.Paging;
import org.dirsync.web.api.Required;
import org.dirsync.web.json.JsonIn;
import org.jspecify.annotations.Nullable;

/** Deletions that the guard holds. */
@Path("held-deletions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HeldDeletionsResource {
    @Inject private HeldDeletions held;

    @Context private UriInfo uri;

    /** All of them, oldest first. */
    @GET
    public List<HeldView> list() {
        return held.list();
    }

    /** Those of an id. */
    @GET
    @Path("{id}")
    public HeldView view(@PathParam("id") String id) {
        return held.view(id(id));
    }

    /** A page of the entries that would go as JSON, or all of them as CSV. */
    @GET
    @Path("{id}/entries")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV})
    public Response entries(
            @PathParam("id") String id,
            @Context Request request,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit)
            throws IOException {
        long wanted = id(id);
        Optional<FileFormat> format = ListFormat.preferred(request);
        if (format.isEmpty()) {
            return Pages.answer(
                    held.entries(wanted, Paging.after(after), Paging.limit(limit)), uri);
        }
        Download.mustBeWhole("", after, limit);
        HeldView view = held.view(wanted);
        return Download.of(
                request,
                uri,
                view.origin(),
                "held",
                FileFormat.CSV,
                out -> held.export(wanted, out));
    }

    /** Deletes the entries. */
    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Long> approve(@PathParam("id") String id, InputStream body)
            throws IOException {
        return Map.of("deleted", held.approve(id(id), seen(body)));
    }

    /** Keeps the entries. */
    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public HeldView discard(@PathParam("id") String id, InputStream body) throws IOException {
        held.discard(id(id), seen(body));
        return held.view(id(id));
    }

    private static String seen(InputStream body) throws IOException {
        return Required.text("seen", JsonIn.read(body, DecisionBody.class).seen());
    }

    private static long id(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new UnknownNameException("Nothing is held as '" + id + "'.");
        }
        return Long.parseLong(id);
    }
}
