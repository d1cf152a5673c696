package org.dirsync.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.dirsync.web.json.Failures;
import org.dirsync.web.json.Problem;

/** Every error leaves as a problem. */
@Provider
@ApplicationScoped
public class ErrorMapper implements ExceptionMapper<Throwable> {
    @Inject private Failures failures;

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof WebApplicationException rest) {
            return ofRest(rest);
        }
        Problem problem = failures.of(error);
        return answer(Response.status(problem.status()), problem);
    }

    private Response ofRest(WebApplicationException error) {
        Response given = error.getResponse();
        int status = given.getStatus();
        if (status < 400 || given.hasEntity()) {
            return given;
        }
        Problem problem =
                status >= 500 ? failures.of(error) : Problem.of(status, explained(status));
        Response.ResponseBuilder builder = Response.fromResponse(given);
        return answer(status == 415 ? Unsupported.json(builder) : builder, problem);
    }

    private static Response answer(Response.ResponseBuilder builder, Problem problem) {
        return builder.type(Problem.MEDIA_TYPE).entity(problem.asMap()).build();
    }

    private static String explained(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this path.";
            case 405 ->
                    "This path does not take this method; the header Allow names those it takes.";
            case 406 -> "This path does not answer in a format that the header Accept names.";
            case 415 -> "The Content-Type must be application/json.";
            default -> "The request cannot be read.";
        };
    }
}
