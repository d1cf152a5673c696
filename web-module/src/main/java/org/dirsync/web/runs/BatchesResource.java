package org.dirsync.web.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dirsync.runs.BatchView;
import org.dirsync.runs.Batches;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Paging;
import org.jspecify.annotations.Nullable;

/** What became of the last messages between a postoffice and its directory server. */
@Path("postoffices/{network}/{postoffice}/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BatchesResource {
    @Inject private Batches batches;

    /** The newest first. */
    @GET
    public List<BatchView> list(
            @PathParam("network") String network,
            @PathParam("postoffice") String postoffice,
            @QueryParam("limit") @Nullable String limit) {
        return batches.list(Names.inPath(network, postoffice), Paging.limit(limit));
    }
}
