<%@ tag pageEncoding="UTF-8" body-content="empty" %><%--
--%><%@ attribute name="further" required="true" %><%--
--%><%@ attribute name="start" required="true" %><%--
--%><%@ attribute name="first" %><%--
--%><%@ attribute name="next" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:if test="${not empty first or not empty next}">
<nav class="pager" aria-label="<t:say key="layout.pages"/>" data-swap id="pager">
<c:if test="${not empty first}"><a id="pager-first" href="<t:url path="${first}"/>"><c:out value="${start}"/></a></c:if>
<c:if test="${not empty next}"><a id="pager-next" rel="next" href="<t:url path="${next}"/>"><c:out value="${further}"/></a></c:if>
</nav>
</c:if>
