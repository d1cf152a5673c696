package org.dirsync.web.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.dirsync.setup.ScheduleView;
import org.dirsync.setup.Schedules;
import org.dirsync.web.api.Names;
import org.dirsync.web.json.JsonIn;

/**
 * The schedule of a postoffice: its lines, its next runs, and what daylight saving does to them.
 */
@Path("postoffices/{network}/{postoffice}/schedule")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleResource {
    @Inject private Schedules schedules;

    /** How it is. */
    @GET
    public ScheduleView view(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        return schedules.view(Names.inPath(network, postoffice));
    }

    /** What another would do; nothing is changed. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScheduleView check(
            @PathParam("network") String network,
            @PathParam("postoffice") String postoffice,
            InputStream body)
            throws IOException {
        return schedules.check(Names.inPath(network, postoffice), text(body));
    }

    /** Sets it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public ScheduleView set(
            @PathParam("network") String network,
            @PathParam("postoffice") String postoffice,
            InputStream body)
            throws IOException {
        String name = Names.inPath(network, postoffice);
        schedules.set(name, text(body));
        return schedules.view(name);
    }

    private static String text(InputStream body) throws IOException {
        return Objects.requireNonNullElse(JsonIn.read(body, ScheduleBody.class).text(), "");
    }
}
