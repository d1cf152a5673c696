package org.dirsync.web.text;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Puts the reader's texts into every request, also into one that no servlet of ours answers. */
@WebListener
public class TextsListener implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            request.setAttribute(Texts.ATTRIBUTE, Texts.of(request));
        }
    }
}
