package org.dirsync.web.attention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dirsync.attention.Integrity;
import org.dirsync.attention.IntegrityView;
import org.dirsync.web.api.Names;

/** Whether the lists of a postoffice agree with their digests. */
@Path("postoffices/{network}/{postoffice}/integrity")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IntegrityResource {
    @Inject private Integrity integrity;

    /** Where they did not, and what was done. */
    @GET
    public IntegrityView view(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        return integrity.view(Names.inPath(network, postoffice));
    }
}
