<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="value" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<c:forEach var="part" items="${w:parts(value)}"><c:choose><c:when test="${not empty part.at()}"><t:time at="${part.at()}"/></c:when><c:otherwise><c:out value="${part.text()}"/></c:otherwise></c:choose></c:forEach>
