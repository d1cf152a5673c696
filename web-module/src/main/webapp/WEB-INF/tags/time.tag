<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="at" required="true" type="java.time.Instant" %>
<%@ attribute name="none" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<c:choose>
<c:when test="${not empty at}"><time datetime="<c:out value="${w:iso(at)}"/>" title="<c:out value="${w:full(at)}"/>"><c:out value="${w:brief(at)}"/></time></c:when>
<c:otherwise><span class="quiet"><c:out value="${empty none ? texts.say('time.never') : none}"/></span></c:otherwise>
</c:choose>
