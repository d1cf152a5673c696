package org.dirsync.web.page;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Puts into every request which colours its reader has chosen ({@code theme}: light, dark, or empty
 * for those of the system), and which page it is for ({@code whereabouts}), so that a form can go
 * back to it.
 */
@WebListener
public class Theme implements ServletRequestListener {
    /** The cookie in which the choice is kept. */
    public static final String COOKIE = "theme";

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            request.setAttribute("theme", of(request.getCookies()));
            String path = request.getRequestURI().substring(request.getContextPath().length());
            String query = request.getQueryString();
            request.setAttribute("whereabouts", query == null ? path : path + '?' + query);
        }
    }

    private static String of(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return known(cookie.getValue());
                }
            }
        }
        return "";
    }

    /** The choice, or empty if it is none of ours. */
    public static String known(String theme) {
        return theme.equals("light") || theme.equals("dark") ? theme : "";
    }
}
