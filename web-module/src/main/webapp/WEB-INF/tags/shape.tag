<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="name" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><t:glyph name="${name}"/></svg>
