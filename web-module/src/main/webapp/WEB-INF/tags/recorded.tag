<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="What was written down when it happened, in English whatever language the page has." %>
<%@ attribute name="value" required="true" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<span lang="en"><t:text value="${value}"/></span>
