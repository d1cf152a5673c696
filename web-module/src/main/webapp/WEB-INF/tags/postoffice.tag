<%@ tag pageEncoding="UTF-8" %><%--
--%><%@ attribute name="tab" required="true" %><%--
--%><%@ attribute name="title" %><%--
--%><%@ attribute name="live" type="java.lang.Boolean" %><%--
--%><%@ attribute name="styles" %><%--
--%><%@ attribute name="scripts" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="${empty title ? head.name() : title}" live="${live}" topic="${head.name()}" styles="${styles}" scripts="${scripts}">
<section class="head" data-swap id="head">
<div>
<h1><c:out value="${head.name()}"/></h1>
<p class="quiet"><c:out value="${head.row().role()}"/></p>
</div>
<div class="state">
<p><t:look look="${head.row().look()}"/><t:held row="${head.row()}" id="head-held"/> <c:if test="${not empty head.row().lag()}"><t:say key="office.head.lag" one="${head.row().lag()}"/> <t:time at="${head.row().since()}"/></c:if></p>
<c:if test="${not empty head.row().reason()}"><p><t:text value="${head.row().reason()}"/></p></c:if>
<c:if test="${not empty head.row().status().lastError()}"><p class="error"><b><t:say key="office.head.error"/></b> <t:recorded value="${head.row().status().lastError()}"/></p></c:if>
</div>
<p class="asof"><t:say key="office.head.asof"/> <t:time at="${now}"/> <span class="zone">UTC</span></p>
</section>
<nav class="tabs" aria-label="<c:out value="${head.name()}"/>" data-swap id="tabs">
<c:forEach var="group" items="${head.groups()}" varStatus="g">
<a id="tab-<c:out value="${g.index}"/>" href="<t:url path="${group.path()}"/>"<c:if test="${group.has(tab)}"> aria-current="<c:out value="${group.tabs().size() == 1 ? 'page' : 'true'}"/>"</c:if>><c:out value="${group.label()}"/></a>
</c:forEach>
</nav>
<c:forEach var="group" items="${head.groups()}"><c:if test="${group.has(tab) and group.tabs().size() > 1}">
<nav class="subtabs" aria-label="<c:out value="${group.label()}"/>" data-swap id="subtabs">
<c:forEach var="link" items="${group.tabs()}" varStatus="i"><c:if test="${link.id() != 'rename' or administrator}">
<a id="subtab-<c:out value="${i.index}"/>" href="<t:url path="${link.path()}"/>"<c:if test="${link.id() == tab}"> aria-current="page"</c:if>><c:out value="${link.label()}"/><c:if test="${not empty link.count()}"> <span class="quiet"><c:out value="${link.count()}"/></span></c:if></a>
</c:if></c:forEach>
</nav>
</c:if></c:forEach>
<jsp:doBody/>
</t:layout>
