<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="number" type="java.lang.Integer" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<c:if test="${not empty number}"><a class="code" href="<t:url path="/codes/${number}"/>"><c:out value="${number} ${w:means(number, texts)}"/></a>: </c:if>
