package org.dirsync.web.api;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dirsync.web.json.Problem;

/** Refusals of bodies by their media type, which say what is taken. */
final class Unsupported {

    private Unsupported() {}

    /** The refusal of a body that is no address file; the header Accept names the types. */
    static NotSupportedException body(List<String> taken) {
        Problem problem =
                Problem.of(
                        Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode(),
                        "The Content-Type must be one of "
                                + String.join(", ", taken)
                                + ", with charset= if it is not UTF-8; or name the format with"
                                + " format=csv, ldif, vcard or import.");
        return new NotSupportedException(
                Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE)
                        .header(HttpHeaders.ACCEPT, String.join(", ", taken))
                        .type(Problem.MEDIA_TYPE)
                        .entity(problem.asMap())
                        .build());
    }

    /** Completes the answer to a body that is no JSON, where nothing else is taken. */
    static Response.ResponseBuilder json(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }
}
