package org.dirsync.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dirsync.admin.DeadLetter;
import org.dirsync.admin.DeadLetters;

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
}
