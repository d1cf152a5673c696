package org.dirsync.web.deadletters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.dirsync.deadletters.DeadLetter;
import org.dirsync.deadletters.DeadLetterCause;
import org.dirsync.deadletters.DeadLetters;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.api.Required;
import org.jspecify.annotations.Nullable;

/** Messages that nobody could take. */
@Path("dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {
    @Inject private DeadLetters letters;

    /** Those in the dead-letter queue. */
    @GET
    public List<DeadLetter> list() {
        return letters.list();
    }

    /** Their causes, with how many each has. */
    @GET
    @Path("causes")
    public List<DeadLetterCause> causes() {
        return letters.causes();
    }

    /** Puts the letter with an id, or all of a cause, on their queue again. */
    @POST
    @Path("retry")
    public Map<String, Integer> retry(
            @QueryParam("id") @Nullable String id, @QueryParam("cause") @Nullable String cause) {
        if (isOne(id, cause)) {
            letters.retry(Required.text("id", id));
            return Map.of("retried", 1);
        }
        return Map.of("retried", letters.retryAll(Required.text("cause", cause)));
    }

    /** Throws the letter with an id, or all of a cause, away. */
    @DELETE
    public Map<String, Integer> discard(
            @QueryParam("id") @Nullable String id, @QueryParam("cause") @Nullable String cause) {
        if (isOne(id, cause)) {
            letters.discard(Required.text("id", id));
            return Map.of("discarded", 1);
        }
        return Map.of("discarded", letters.discardAll(Required.text("cause", cause)));
    }

    private static boolean isOne(@Nullable String id, @Nullable String cause) {
        boolean one = id != null && !id.isEmpty();
        boolean all = cause != null && !cause.isEmpty();
        if (one == all) {
            throw new InvalidException("id", "give 'id' for one letter, or 'cause' for all of it");
        }
        return one;
    }
}
