<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="A long word that may break after at signs, stops and slashes." %>
<%@ attribute name="value" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<c:forEach var="piece" items="${w:pieces(value)}" varStatus="i"><c:if test="${not i.first}"><wbr></c:if><c:out value="${piece}"/></c:forEach>
