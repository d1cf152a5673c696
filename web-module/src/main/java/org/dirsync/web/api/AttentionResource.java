package org.dirsync.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dirsync.admin.Attention;
import org.dirsync.admin.DeadLetters;
import org.dirsync.admin.HeldDeletions;

/** All that needs a person. */
@Path("attention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttentionResource {
    @Inject private HeldDeletions held;
    @Inject private DeadLetters letters;
    @Inject private Attention attention;

    /** Held deletions, causes of dead letters, and what servers told of own entries. */
    @GET
    public Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("heldDeletions", held.list());
        view.put("deadLetters", letters.causes());
        view.put("refused", attention.refused());
        view.put("ownDeletions", attention.deletions());
        return view;
    }
}
