package org.dirsync.web.attention;

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
import java.util.LinkedHashMap;
import java.util.Map;
import org.dirsync.attention.Attention;
import org.dirsync.deadletters.DeadLetters;
import org.dirsync.guard.HeldDeletions;
import org.dirsync.web.api.Pages;
import org.dirsync.web.api.Paging;
import org.jspecify.annotations.Nullable;

/** All that needs a person. */
@Path("attention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttentionResource {
    private static final int MAX_CONFLICTS = 100;

    @Inject private HeldDeletions held;
    @Inject private DeadLetters letters;
    @Inject private Attention attention;

    /** The claims to addresses of others, page by page. */
    @GET
    @Path("conflicts")
    public Response conflicts(
            @Context UriInfo uri,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return Pages.answer(attention.conflicts(Paging.after(after), Paging.limit(limit)), uri);
    }

    /**
     * Held deletions, causes of dead letters, what servers told of own entries, addresses claimed
     * twice (the first hundred), lists that differed, and alerts that could not be sent.
     */
    @GET
    public Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("heldDeletions", held.list());
        view.put("deadLetters", letters.causes());
        view.put("refused", attention.refused());
        view.put("refusedTransactions", attention.refusedTransactions());
        view.put("ownDeletions", attention.deletions());
        view.put("conflicts", attention.conflicts(null, MAX_CONFLICTS).items());
        view.put("conflictCount", attention.conflictCount());
        view.put("diverged", attention.diverged());
        view.put("divergences", attention.divergences());
        view.put("failingAlerts", attention.failingAlerts());
        return view;
    }
}
