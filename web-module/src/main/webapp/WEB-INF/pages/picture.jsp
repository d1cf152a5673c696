<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('picture.title')}" here="picture" live="${true}" topic="overview" styles="overview">
<section class="banner plain" data-swap id="banner">
<div><h1><t:say key="picture.title"/></h1>
<c:if test="${empty picture.middle()}"><p><t:say key="picture.none"/></p></c:if>
</div>
<p class="asof"><t:say key="overview.asof"/> <t:time at="${now}"/> <span class="zone">UTC</span></p>
</section>
<p class="choices"><c:if test="${picture.wide() or large}"><t:say key="picture.size"/>:
<c:choose><c:when test="${large}"><a id="size-fit" href="<t:url path="/picture"/>"><t:say key="picture.fit"/></a> <b><t:say key="picture.large"/></b></c:when>
<c:otherwise><b><t:say key="picture.fit"/></b> <a id="size-large" href="<t:url path="/picture?size=large"/>"><t:say key="picture.large"/></a></c:otherwise></c:choose></c:if>
<a id="as-list" href="<t:url path="/"/>"><t:say key="picture.list"/></a></p>
<div class="picture<c:if test="${large}"> large</c:if>" data-swap id="picture" tabindex="0" role="region" aria-label="<c:out value="${picture.label()}"/>">
<svg viewBox="<c:out value="${picture.left()}"/> <c:out value="${picture.top()}"/> <c:out value="${picture.width()}"/> <c:out value="${picture.height()}"/>" width="<c:out value="${picture.width()}"/>" height="<c:out value="${picture.height()}"/>" role="group" aria-label="<c:out value="${picture.label()}"/>">
<g class="edges" aria-hidden="true">
<c:forEach var="node" items="${picture.around()}"><line class="<c:out value="${node.look().tone()}"/><c:if test="${node.count() > 0}"> way</c:if>" x1="0" y1="0" x2="<c:out value="${node.x()}"/>" y2="<c:out value="${node.y()}"/>"/></c:forEach>
</g>
<c:forEach var="node" items="${picture.nodes()}">
<c:if test="${node.count() > 0 and (node.x() != 0 or node.y() != 0)}"><g class="letters" aria-hidden="true"><circle cx="<c:out value="${node.wayX()}"/>" cy="<c:out value="${node.wayY()}"/>" r="10"/><text x="<c:out value="${node.wayX()}"/>" y="<c:out value="${node.wayY() + 4}"/>"><c:out value="${node.count()}"/></text></g></c:if>
</c:forEach>
<c:forEach var="node" items="${picture.nodes()}" varStatus="i">
<c:choose><c:when test="${not empty node.path()}"><a id="node-<c:out value="${i.index}"/>" href="<t:url path="${node.path()}"/>"><t:node node="${node}" middle="${node == picture.middle()}"/></a></c:when><c:otherwise><g><t:node node="${node}" middle="${false}"/></g></c:otherwise></c:choose>
</c:forEach>
</svg>
</div>
<p class="choices" data-swap id="legend"><t:say key="picture.legend"/>: <c:forEach var="look" items="${picture.legend()}"><t:look look="${look}"/> </c:forEach></p>
<details data-keep><summary><t:say key="picture.table"/></summary>
<table class="cards" data-swap id="nodes">
<thead><tr><th scope="col"><t:say key="overview.column.name"/></th><th scope="col"><t:say key="overview.column.state"/></th><th scope="col"><t:say key="picture.column.way"/></th></tr></thead>
<tbody>
<c:forEach var="node" items="${picture.nodes()}" varStatus="i">
<tr><th scope="row"><c:choose><c:when test="${not empty node.path()}"><a id="row-<c:out value="${i.index}"/>" href="<t:url path="${node.path()}"/>"><c:out value="${node.name()}"/></a></c:when><c:otherwise><c:out value="${node.name()}"/></c:otherwise></c:choose></th>
<td data-label="<c:out value="${texts.say('overview.column.state')}"/>"><t:look look="${node.look()}"/></td><td data-label="<c:out value="${texts.say('picture.column.way')}"/>"><c:out value="${node.way()}"/></td></tr>
</c:forEach>
</tbody>
</table>
</details>
</t:layout>
