package org.dirsync.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where to begin: what the API has. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {
    private static final List<String> COLLECTIONS =
            List.of(
                    "postoffices",
                    "gal",
                    "attention",
                    "held-deletions",
                    "dead-letters",
                    "runs",
                    "journal",
                    "queues",
                    "requestors",
                    "guard",
                    "alerts",
                    "users",
                    "audit",
                    "account");

    /** Paths by the names of what is there; some are for administrators. */
    @GET
    public Map<String, Object> index(@Context UriInfo uri) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String name : COLLECTIONS) {
            links.put(name, uri.getBaseUriBuilder().path(name).build().getRawPath());
        }
        return Map.of("links", links);
    }
}
