<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="What was written down in English when it happened: in the page's language if its sentence is known, or else as it is." %>
<%@ attribute name="value" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<c:set var="said" value="${w:recorded(value, texts)}"/>
<c:choose><c:when test="${said eq value}"><span lang="en"><t:text value="${value}"/></span></c:when><c:otherwise><t:text value="${said}"/></c:otherwise></c:choose>
