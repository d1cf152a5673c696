package org.dirsync.web.addresses;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import java.util.Optional;
import org.dirsync.addresses.Addresses;
import org.dirsync.files.FileFormat;
import org.dirsync.imports.AddressFiles;
import org.dirsync.web.api.Download;
import org.dirsync.web.api.ListFormat;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Pages;
import org.dirsync.web.api.Paging;
import org.jspecify.annotations.Nullable;

/** The global address list as a postoffice has it. */
@Path("postoffices/{network}/{postoffice}/gal")
@RequestScoped
public class GalResource {
    @Inject private Addresses addresses;
    @Inject private AddressFiles files;

    @Context private UriInfo uri;

    /** A page of it as JSON, or all of it as a file. */
    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        ListFormat.CSV,
        ListFormat.LDIF,
        ListFormat.IMPORT,
        ListFormat.VCARD
    })
    public Response list(
            @PathParam("network") String network,
            @PathParam("postoffice") String postoffice,
            @Context Request request,
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit)
            throws IOException {
        String name = Names.inPath(network, postoffice);
        Optional<FileFormat> format = ListFormat.preferred(request);
        if (format.isEmpty()) {
            return Pages.answer(
                    addresses.gal(name, Paging.q(q), Paging.after(after), Paging.limit(limit)),
                    uri);
        }
        Download.mustBeWhole(q, after, limit);
        addresses.gal(name, "", null, 1); // an unknown name is refused, for HEAD as well
        return Download.of(
                request,
                uri,
                name,
                "gal",
                format.get(),
                out -> files.exportGal(name, format.get(), out));
    }
}
