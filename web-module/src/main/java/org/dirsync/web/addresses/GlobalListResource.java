package org.dirsync.web.addresses;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.dirsync.addresses.AddressHoldersView;
import org.dirsync.addresses.GalPart;
import org.dirsync.addresses.GalQuery;
import org.dirsync.addresses.GlobalList;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Page;
import org.dirsync.web.api.Pages;
import org.dirsync.web.api.Paging;
import org.dirsync.web.api.Required;
import org.jspecify.annotations.Nullable;

/** The global address list as any postoffice of this node sees it, and who lacks an address. */
@Path("gal")
@RequestScoped
public class GlobalListResource {
    /** The header that says whether entries that changed lately may be missing. */
    private static final String COMPLETE = "Dirsync-Complete";

    @Inject private GlobalList list;

    @Context private UriInfo uri;

    /** What is found in the view of a postoffice; without one, in the whole organization. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response search(
            @QueryParam("view") @Nullable String view,
            @QueryParam("q") @Nullable String q,
            @QueryParam("origin") @Nullable String origin,
            @QueryParam("type") @Nullable String type,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("member") @Nullable String member,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        GalQuery query =
                new GalQuery(
                        Paging.q(q),
                        Paging.q(origin),
                        Paging.q(type),
                        Paging.q(kind),
                        Paging.q(member));
        GalPart part = list.search(view(view), query, Paging.after(after), Paging.limit(limit));
        Response answer = Pages.answer(new Page<>(part.items(), part.next()), uri);
        return Response.fromResponse(answer).header(COMPLETE, part.complete()).build();
    }

    /** Where one address is: who has it, who lacks it, since when and why. */
    @GET
    @Path("who-lacks")
    @Produces(MediaType.APPLICATION_JSON)
    public AddressHoldersView whoLacks(@QueryParam("address") @Nullable String address) {
        return list.whoLacks(Required.text("address", address));
    }

    private String view(@Nullable String wanted) {
        String view = Objects.requireNonNullElse(wanted, "").strip();
        String chosen = view.isEmpty() ? list.defaultView() : view;
        if (chosen.isEmpty()) {
            throw new InvalidException("view", "no postoffice is hosted on this node");
        }
        return chosen;
    }
}
