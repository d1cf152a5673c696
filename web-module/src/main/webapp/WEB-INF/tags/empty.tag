<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" description="A place where nothing is yet, and what to do; the body holds links." %>
<%@ attribute name="text" required="true" %>
<%@ attribute name="next" %>
<%@ attribute name="good" type="java.lang.Boolean" description="nothing is what one wants" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<div class="empty">
<span class="look <c:out value="${good ? 'good' : 'off'}"/>"><t:shape name="${good ? 'check' : 'dots'}"/></span>
<div><p><b><c:out value="${text}"/></b></p>
<c:if test="${not empty next}"><p><c:out value="${next}"/></p></c:if>
<jsp:doBody/></div>
</div>
