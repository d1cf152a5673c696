<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="The value of a detail; a phone, a mail address or a page as a link." %>
<%@ attribute name="prompt" required="true" %>
<%@ attribute name="value" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<c:set var="to" value="${w:link(prompt, value)}"/>
<c:choose>
<c:when test="${not empty to}"><a href="<c:out value="${to}"/>" rel="noreferrer"><c:out value="${value}"/></a></c:when>
<c:otherwise><c:out value="${value}"/></c:otherwise>
</c:choose>
