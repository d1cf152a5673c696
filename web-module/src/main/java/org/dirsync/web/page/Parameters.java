package org.dirsync.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Parameters of a request, read so that nothing in them is an error. */
public final class Parameters {

    private Parameters() {}

    /** A parameter; empty if it is missing. */
    public static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** A parameter of 1 to 18 digits; empty if it is anything else. */
    public static String number(HttpServletRequest request, String name) {
        String number = text(request, name);
        return number.matches("[0-9]{1,18}") ? number : "";
    }

    /** The parameter {@code id}; -1 if it is not a number. */
    public static long id(HttpServletRequest request) {
        String id = number(request, "id");
        return id.isEmpty() ? -1 : Long.parseLong(id);
    }
}
