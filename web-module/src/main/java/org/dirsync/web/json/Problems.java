package org.dirsync.web.json;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.dirsync.address.Code;
import org.dirsync.addresses.EntryChangedException;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.TooManyAttemptsException;
import org.dirsync.usecase.UnknownNameException;
import org.jspecify.annotations.Nullable;

/** Which problem an exception is. */
public final class Problems {
    private static final System.Logger LOG = System.getLogger("org.dirsync.web");
    private static final String DETAIL = Problems.class.getName();
    private static final String LIMIT = DETAIL + ".limit";

    private Problems() {}

    /** The problem; one that nobody expected is logged with an incident id. */
    public static Problem of(Throwable error) {
        if (error instanceof UnknownNameException unknown) {
            return Problem.of(404, text(unknown));
        }
        if (error instanceof EntryChangedException changed) {
            return Problem.of(412, text(changed));
        }
        if (error instanceof ConflictException conflict) {
            return Problem.of(409, text(conflict));
        }
        if (error instanceof InvalidException invalid) {
            Code code = invalid.code();
            String field = invalid.field();
            return new Problem(
                    400,
                    text(invalid),
                    code == null ? null : Integer.valueOf(code.number()),
                    field.isEmpty() ? null : field,
                    null,
                    null,
                    null);
        }
        if (error instanceof BadJsonException bad) {
            return new Problem(400, text(bad), null, bad.field(), bad.line(), bad.column(), null);
        }
        if (error instanceof BodyTooLargeException large) {
            return Problem.of(413, text(large));
        }
        if (error instanceof TooManyAttemptsException many) {
            return Problem.of(429, text(many));
        }
        if (error instanceof EJBAccessException || error instanceof AccessLocalException) {
            return Problem.of(403, "Your role does not allow this.");
        }
        return unexpected(error);
    }

    /** Whether the failure is an answer to what was asked, and no fault of the node. */
    static boolean isExpected(Throwable error) {
        return error instanceof UnknownNameException
                || error instanceof ConflictException
                || error instanceof InvalidException
                || error instanceof BadJsonException
                || error instanceof BodyTooLargeException
                || error instanceof TooManyAttemptsException
                || error instanceof EJBAccessException;
    }

    private static Problem unexpected(Throwable error) {
        String incident = newIncident();
        LOG.log(System.Logger.Level.ERROR, "Incident " + incident, error);
        return new Problem(
                500,
                "Something failed that should not. The server's log has it as incident "
                        + incident
                        + ".",
                null,
                null,
                null,
                null,
                incident);
    }

    /** Eight characters that stand for one failure in the log and on the screen. */
    public static String newIncident() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** Gives the request up; what is said stands on the error page, or in the problem. */
    public static void fail(
            HttpServletRequest request, HttpServletResponse response, int status, String detail)
            throws IOException {
        request.setAttribute(DETAIL, detail);
        response.sendError(status);
    }

    /** Gives up a request whose body has more than so many bytes. */
    public static void failTooLarge(
            HttpServletRequest request, HttpServletResponse response, long limit)
            throws IOException {
        request.setAttribute(LIMIT, limit);
        fail(
                request,
                response,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "The body has more than " + limit + " bytes.");
    }

    /** How many bytes a body that was too large may have; null if none was. */
    public static @Nullable Long limit(HttpServletRequest request) {
        return (Long) request.getAttribute(LIMIT);
    }

    /** What {@link #fail} said, or null if it was not called. */
    public static @Nullable String said(HttpServletRequest request) {
        return (String) request.getAttribute(DETAIL);
    }

    /** Writes the problem where no REST resource does. */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        JsonOut.write(problem.asMap(), response.getOutputStream());
    }

    private static String text(RuntimeException error) {
        String message = error.getMessage();
        return message == null ? "" : message;
    }
}
