<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="tab" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<nav class="tabs" aria-label="<c:out value="${texts.say('users.administration')}"/>">
<a href="<t:url path="/users"/>"<c:if test="${tab == 'users'}"> aria-current="page"</c:if>><t:say key="users.title"/></a>
<a href="<t:url path="/alerts"/>"<c:if test="${tab == 'alerts'}"> aria-current="page"</c:if>><t:say key="alerts.title"/></a>
<a href="<t:url path="/audit"/>"<c:if test="${tab == 'audit'}"> aria-current="page"</c:if>><t:say key="audit.title"/></a>
</nav>
