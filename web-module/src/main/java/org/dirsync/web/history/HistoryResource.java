package org.dirsync.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.dirsync.history.History;
import org.dirsync.history.HistoryView;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.api.Names;
import org.dirsync.web.api.Required;
import org.jspecify.annotations.Nullable;

/** How a postoffice was. */
@Path("postoffices/{network}/{postoffice}/history")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {
    private static final int POINTS = 300;
    private static final Duration SHOWN = Duration.ofDays(1);

    @Inject private History history;

    /** In an interval, the last day if none is named, in so many points at most. */
    @GET
    public HistoryView series(
            @PathParam("network") String network,
            @PathParam("postoffice") String postoffice,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("points") @Nullable String points) {
        Instant end = to == null ? Instant.now() : instant("to", to);
        Instant start = from == null ? end.minus(SHOWN) : instant("from", from);
        long most = points == null ? POINTS : Required.number("points", points);
        return history.series(
                Names.inPath(network, postoffice),
                start,
                end,
                (int) Math.min(most, History.MAX_POINTS + 1L));
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidException(
                    field, "'" + field + "' must be a time like 2026-11-22T12:00:00Z.");
        }
    }
}
