package org.dirsync.web.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * A secret that was just made. It is kept in the session until the next page has shown it, and
 * nowhere else; it cannot be serialized, so that no server writes it to a disk.
 *
 * @param name whose
 * @param server the directory server that knows it
 * @param secret the secret
 */
public record ShownSecret(String name, String server, String secret) {
    private static final String ATTRIBUTE = ShownSecret.class.getName();

    /** Keeps it for the next page. */
    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** The one to show, which is forgotten with this. */
    static @Nullable ShownSecret take(HttpServletRequest request) {
        HttpSession session = request.getSession();
        ShownSecret kept = (ShownSecret) session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return kept;
    }

    /** Without the secret, which belongs into no log. */
    @Override
    public String toString() {
        return "ShownSecret[" + name + "]";
    }
}
