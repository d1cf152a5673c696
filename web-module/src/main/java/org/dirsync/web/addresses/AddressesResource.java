package org.dirsync.web.addresses;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dirsync.addresses.Addresses;
import org.dirsync.addresses.CurrentEntry;
import org.dirsync.addresses.EntryDraft;
import org.dirsync.addresses.EntryHistory;
import org.dirsync.addresses.EntryHistoryView;
import org.dirsync.addresses.OwnEntries;
import org.dirsync.files.FileFormat;
import org.dirsync.imports.AddressFiles;
import org.dirsync.imports.ImportMode;
import org.dirsync.imports.ImportOutcome;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.UnknownNameException;
import org.dirsync.web.api.Download;
import org.dirsync.web.api.FileQuery;
import org.dirsync.web.api.ListFormat;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Pages;
import org.dirsync.web.api.Paging;
import org.dirsync.web.api.Required;
import org.dirsync.web.json.JsonIn;
import org.jspecify.annotations.Nullable;

/** The addresses that a postoffice owns. */
@Path("postoffices/{network}/{postoffice}/addresses")
@RequestScoped
public class AddressesResource {
    @Inject private Addresses addresses;
    @Inject private OwnEntries entries;
    @Inject private EntryHistory history;
    @Inject private AddressFiles files;

    @Context private UriInfo uri;

    /** A page of them as JSON, or all of them as a file. */
    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        ListFormat.CSV,
        ListFormat.LDIF,
        ListFormat.IMPORT,
        ListFormat.VCARD
    })
    public Response list(
            @Context Request request,
            @QueryParam("q") @Nullable String q,
            @QueryParam("only") @Nullable String only,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit)
            throws IOException {
        String name = name();
        Optional<FileFormat> format = ListFormat.preferred(request);
        if (only != null && !only.isEmpty()) {
            if (!Paging.q(q).isEmpty()) {
                throw new InvalidException("only", "give 'q' or 'only', not both");
            }
            return Pages.answer(
                    addresses.marked(name, only, Paging.after(after), Paging.limit(limit)), uri);
        }
        if (format.isEmpty()) {
            return Pages.answer(
                    addresses.own(name, Paging.q(q), Paging.after(after), Paging.limit(limit)),
                    uri);
        }
        Download.mustBeWhole(q, after, limit);
        addresses.own(name, "", null, 1); // an unknown name is refused, for HEAD as well
        return Download.of(
                request,
                uri,
                name,
                "own",
                format.get(),
                out -> files.exportOwn(name, format.get(), out));
    }

    /** Takes a file. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public ImportOutcome load(
            @QueryParam("mode") @Nullable String mode,
            @QueryParam("format") @Nullable String format,
            @QueryParam("approveDeletions") @Nullable String approveDeletions,
            @QueryParam("charset") @Nullable String charset,
            @QueryParam("mapping") @Nullable String mapping,
            @Context HttpHeaders headers,
            InputStream in) {
        long approved =
                approveDeletions == null || approveDeletions.isEmpty()
                        ? 0
                        : Required.number("approveDeletions", approveDeletions);
        return files.importFile(
                name(),
                modeOf(mode),
                ListFormat.sent(format, headers.getMediaType()),
                FileQuery.options(charset, mapping, headers.getMediaType()),
                in,
                approved);
    }

    /** One address; its version is the ETag, and who has that version already is told so (304). */
    @GET
    @Path("entry")
    @Produces(MediaType.APPLICATION_JSON)
    public Response entry(
            @Context Request request, @QueryParam("address") @Nullable String address) {
        String wanted = Required.text("address", address);
        CurrentEntry current =
                entries.find(name(), wanted)
                        .orElseThrow(
                                () ->
                                        new UnknownNameException(
                                                "There is no address " + wanted + "."));
        EntityTag version = new EntityTag(current.version());
        Response.ResponseBuilder seen = request.evaluatePreconditions(version);
        return (seen == null ? Response.ok(current.entry()) : seen).tag(version).build();
    }

    /**
     * Puts one address, whether it is there or not; with {@code If-Match} only if it is still the
     * version seen, with {@code If-None-Match: *} only if it is not there.
     */
    @PUT
    @Path("entry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response put(
            @QueryParam("address") @Nullable String address,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String noneMatch,
            InputStream body)
            throws IOException {
        String wanted = Required.text("address", address);
        EntryBody entry = JsonIn.read(body, EntryBody.class);
        String seen = Versions.seen(match);
        boolean isNew = Versions.isNew(noneMatch);
        EntryDraft draft = entry.draft(isNew ? null : wanted, wanted, seen);
        OwnEntries.Saved saved =
                seen == null && !isNew ? entries.put(name(), draft) : entries.save(name(), draft);
        Response.ResponseBuilder answer =
                saved.added() ? Response.created(uri.getRequestUri()) : Response.ok();
        return answer.entity(SavedBody.of(saved)).tag(saved.current().version()).build();
    }

    /** Deletes one address; with {@code If-Match} only if it is still the version seen. */
    @DELETE
    @Path("entry")
    public void delete(
            @QueryParam("address") @Nullable String address,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
        entries.delete(name(), Required.text("address", address), Versions.seen(match));
    }

    /** What became of one address: who changed it, and when each postoffice got a change. */
    @GET
    @Path("history")
    @Produces(MediaType.APPLICATION_JSON)
    public EntryHistoryView history(
            @QueryParam("address") @Nullable String address,
            @QueryParam("change") @Nullable String change) {
        Long number = change == null || change.isEmpty() ? null : Required.number("change", change);
        return history.of(name(), Required.text("address", address), number);
    }

    /** A page of the deleted addresses that can be restored. */
    @GET
    @Path("deleted")
    @Produces(MediaType.APPLICATION_JSON)
    public Response deleted(
            @QueryParam("q") @Nullable String q,
            @QueryParam("import") @Nullable String imported,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Long only =
                imported == null || imported.isEmpty() ? null : Required.number("import", imported);
        return Pages.answer(
                addresses.deleted(
                        name(), Paging.q(q), only, Paging.after(after), Paging.limit(limit)),
                uri);
    }

    /** Restores one deleted address, several, or all that an import deleted. */
    @POST
    @Path("restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response restore(InputStream body) throws IOException {
        RestoreBody wanted = JsonIn.read(body, RestoreBody.class);
        Integer imported = wanted.imported();
        List<String> several = wanted.addresses();
        if (several != null) {
            if (wanted.address() != null || imported != null) {
                throw new InvalidException(
                        "addresses", "give one of 'address', 'addresses' and 'imported'");
            }
            return Response.ok(addresses.restoreAll(name(), several)).build();
        }
        if (imported == null) {
            return Response.ok(
                            addresses.restore(name(), Required.text("address", wanted.address())))
                    .build();
        }
        if (wanted.address() != null) {
            throw new InvalidException("imported", "give 'address' or 'imported', not both");
        }
        return Response.ok(addresses.restoreImport(name(), imported)).build();
    }

    private String name() {
        MultivaluedMap<String, String> path = uri.getPathParameters();
        return Names.inPath(path.getFirst("network"), path.getFirst("postoffice"));
    }

    public static ImportMode modeOf(@Nullable String mode) {
        return switch (Objects.requireNonNullElse(mode, "merge").toLowerCase(Locale.ROOT)) {
            case "merge" -> ImportMode.MERGE;
            case "replace" -> ImportMode.REPLACE;
            default -> throw new InvalidException("mode", "'mode' must be merge or replace.");
        };
    }
}
