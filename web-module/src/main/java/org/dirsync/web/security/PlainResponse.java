package org.dirsync.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response that sends the browser on by path alone, never to a host that the request has named,
 * and does not say which software made it.
 */
final class PlainResponse extends HttpServletResponseWrapper {
    private static final String SOFTWARE = "X-Powered-By";

    PlainResponse(HttpServletResponse response) {
        super(response);
    }

    /** Sends the browser to another page; a path stays a path. */
    static void redirect(HttpServletResponse response, String location) {
        redirect(response, SC_FOUND, location);
    }

    /** The same, with a status that says how the browser asks for the other page. */
    static void redirect(HttpServletResponse response, int status, String location) {
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Location", location);
        response.setContentLength(0);
    }

    @Override
    public void sendRedirect(String location) {
        redirect(this, location);
    }

    @Override
    public void setHeader(String name, String value) {
        if (!SOFTWARE.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!SOFTWARE.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }
}
