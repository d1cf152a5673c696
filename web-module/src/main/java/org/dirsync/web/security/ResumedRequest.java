package org.dirsync.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A look at a page with what was typed into its form before; see {@link KeptForm}. */
final class ResumedRequest extends ParametersRequest {
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
    protected Map<String, String[]> parameters() {
        return parameters;
    }
}
