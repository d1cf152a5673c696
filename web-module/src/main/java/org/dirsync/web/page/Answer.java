package org.dirsync.web.page;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What becomes of a request: a page that is shown with a status, or another page to go to.
 *
 * @param status the HTTP status
 * @param target the page's name, or where to go below the context root; empty if neither
 */
public record Answer(int status, String target) {
    /** There is no such page. */
    public static final Answer NONE = new Answer(HttpServletResponse.SC_NOT_FOUND, "");

    /** The caller's role does not allow it. */
    public static final Answer FORBIDDEN = new Answer(HttpServletResponse.SC_FORBIDDEN, "");

    public static Answer page(String name) {
        return new Answer(HttpServletResponse.SC_OK, name);
    }

    /** The page again, because what was typed cannot be taken. */
    public static Answer again(String name) {
        return new Answer(HttpServletResponse.SC_BAD_REQUEST, name);
    }

    /** The page with both, because somebody else was faster. */
    public static Answer clash(String name) {
        return new Answer(HttpServletResponse.SC_CONFLICT, name);
    }

    public static Answer seeOther(String path) {
        return new Answer(HttpServletResponse.SC_SEE_OTHER, path);
    }

    public boolean leads() {
        return status == HttpServletResponse.SC_SEE_OTHER;
    }
}
