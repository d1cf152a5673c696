package org.dirsync.web.alerts;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.dirsync.alerts.AlertSettings;
import org.dirsync.alerts.AlertTried;
import org.dirsync.alerts.AlertView;
import org.dirsync.alerts.Alerts;
import org.dirsync.web.json.JsonIn;

/** Who is told when a postoffice is out of sync. */
@Path("alerts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AlertsResource {
    @Inject private Alerts alerts;

    /** What is set, without the secret. */
    @GET
    public AlertSettings settings() {
        return alerts.settings();
    }

    /** Changes what is given. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertSettings change(InputStream body) throws IOException {
        AlertsBody wanted = JsonIn.read(body, AlertsBody.class);
        AlertSettings now = alerts.settings();
        alerts.change(
                new AlertSettings(
                        requireNonNullElse(wanted.addresses(), now.addresses()),
                        requireNonNullElse(wanted.webhook(), now.webhook()),
                        wanted.secret(),
                        wanted.signed() == null
                                ? now.signed() || wanted.secret() != null
                                : wanted.signed(),
                        requireNonNullElse(wanted.behindMinutes(), now.behindMinutes()),
                        requireNonNullElse(wanted.offlineMinutes(), now.offlineMinutes()),
                        requireNonNullElse(wanted.waitingMinutes(), now.waitingMinutes())));
        return alerts.settings();
    }

    /** Sends a test, and says how it went. */
    @POST
    @Path("test")
    public AlertTried test() {
        return alerts.test();
    }

    /** What is not delivered. */
    @GET
    @Path("undelivered")
    public List<AlertView> undelivered() {
        return alerts.undelivered();
    }

    /** Tries all of that again. */
    @POST
    @Path("undelivered/retry")
    public void retry() {
        alerts.retry();
    }
}
