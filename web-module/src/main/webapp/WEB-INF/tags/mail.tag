<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="An address as people know it; Internet mail as a link." %>
<%@ attribute name="address" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<c:set var="mailto" value="${w:mail(address)}"/><c:set var="type" value="${w:addresstype(address)}"/>
<c:choose>
<c:when test="${not empty mailto}"><a href="<c:out value="${mailto}"/>" title="<c:out value="${address}"/>"><t:breaks value="${w:plain(address)}"/></a></c:when>
<c:otherwise><span class="tag"><c:out value="${type}"/></span> <span title="<c:out value="${address}"/>"><t:breaks value="${w:plain(address)}"/></span></c:otherwise>
</c:choose>
