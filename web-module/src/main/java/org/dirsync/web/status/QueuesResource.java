package org.dirsync.web.status;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dirsync.status.QueueView;
import org.dirsync.status.Queues;

/** The queues between the postoffices. */
@Path("queues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueuesResource {
    @Inject private Queues queues;

    /** What waits in each. */
    @GET
    public List<QueueView> list() {
        return queues.list();
    }
}
