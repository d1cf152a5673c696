package org.dirsync.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dirsync.admin.AddressFiles;
import org.dirsync.admin.Addresses;
import org.dirsync.admin.EntryView;
import org.dirsync.admin.FileFormat;
import org.dirsync.admin.ImportMode;
import org.dirsync.admin.ImportOutcome;
import org.dirsync.admin.InvalidException;
import org.dirsync.admin.UnknownNameException;
import org.dirsync.web.json.JsonIn;
import org.jspecify.annotations.Nullable;

/** The addresses that a postoffice owns. */
@Path("postoffices/{network}/{postoffice}/addresses")
@RequestScoped
public class AddressesResource {
    @Inject private Addresses addresses;
    @Inject private AddressFiles files;

    @Context private UriInfo uri;

    /** A page of them as JSON, or all of them as a file. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV, ListFormat.LDIF, ListFormat.IMPORT})
    public Response list(
            @Context Request request,
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit)
            throws IOException {
        String name = name();
        Optional<FileFormat> format = ListFormat.preferred(request);
        if (format.isEmpty()) {
            return Pages.answer(
                    addresses.own(name, Paging.q(q), Paging.after(after), Paging.limit(limit)),
                    uri);
        }
        Download.mustBeWhole(q, after, limit);
        addresses.own(name, "", null, 1); // an unknown name is refused, for HEAD as well
        return Download.of(
                request,
                name,
                "own",
                format.get(),
                out -> files.exportOwn(name, format.get(), out));
    }

    /** Takes a file. */
    @POST
    @Consumes({ListFormat.CSV, ListFormat.LDIF, ListFormat.IMPORT})
    @Produces(MediaType.APPLICATION_JSON)
    public ImportOutcome load(
            @QueryParam("mode") @Nullable String mode,
            @Context HttpHeaders headers,
            InputStream in) {
        return files.importFile(name(), modeOf(mode), ListFormat.sent(headers.getMediaType()), in);
    }

    /** One address. */
    @GET
    @Path("entry")
    @Produces(MediaType.APPLICATION_JSON)
    public EntryView entry(@QueryParam("address") @Nullable String address) {
        String wanted = Needed.text("address", address);
        return addresses
                .entry(name(), wanted)
                .orElseThrow(() -> new UnknownNameException("There is no address " + wanted + "."));
    }

    /** Puts one address, whether it is there or not. */
    @PUT
    @Path("entry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response put(@QueryParam("address") @Nullable String address, InputStream body)
            throws IOException {
        String wanted = Needed.text("address", address);
        EntryBody entry = JsonIn.read(body, EntryBody.class);
        boolean added =
                addresses.put(
                        name(),
                        wanted,
                        Needed.text("name", entry.name()),
                        Objects.requireNonNullElse(entry.details(), Map.of()),
                        Objects.requireNonNullElse(entry.hidden(), false));
        Response.ResponseBuilder answer =
                added ? Response.created(uri.getRequestUri()) : Response.ok();
        return answer.entity(entry(wanted)).build();
    }

    /** Deletes one address. */
    @DELETE
    @Path("entry")
    public void delete(@QueryParam("address") @Nullable String address) {
        addresses.delete(name(), Needed.text("address", address));
    }

    private String name() {
        MultivaluedMap<String, String> path = uri.getPathParameters();
        return Names.inPath(path.getFirst("network"), path.getFirst("postoffice"));
    }

    private static ImportMode modeOf(@Nullable String mode) {
        return switch (Objects.requireNonNullElse(mode, "merge").toLowerCase(Locale.ROOT)) {
            case "merge" -> ImportMode.MERGE;
            case "replace" -> ImportMode.REPLACE;
            default -> throw new InvalidException("mode", "'mode' must be merge or replace.");
        };
    }
}
