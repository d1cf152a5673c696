package org.dirsync.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A look at a page with what was typed into its form before; see {@link KeptForm}. */
final class ResumedRequest extends HttpServletRequestWrapper {
    /** What an address says of something that was done; here nothing was. */
    private static final Set<String> DONE = Set.of("saved", "added", "gone", "restored", "deleted");

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    ResumedRequest(HttpServletRequest request, Map<String, String[]> typed) {
        super(request);
        parameters.putAll(request.getParameterMap());
        parameters.keySet().removeAll(DONE);
        parameters.putAll(typed);
        KeptForm.mark(request);
        request.setAttribute("resumed", KeptForm.isTyped(typed) ? "filled" : "lost");
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }
}
