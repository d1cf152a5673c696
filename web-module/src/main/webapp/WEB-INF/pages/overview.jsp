<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="Postoffices" here="overview" live="${true}">
<section class="banner <c:out value="${overview.tone()}"/>" data-swap id="banner">
<div>
<h1><c:out value="${overview.headline()}"/></h1>
<c:if test="${not empty overview.notes()}">
<ul>
<c:forEach var="note" items="${overview.notes()}" varStatus="n">
<li><span class="look <c:out value="${note.look().tone()}"/>"><t:shape name="${note.look().shape()}"/> <c:choose><c:when test="${not empty note.path()}"><a id="note-<c:out value="${n.index}"/>" href="<t:url path="${note.path()}"/>"><c:out value="${note.text()}"/></a></c:when><c:otherwise><span><t:text value="${note.text()}"/></span></c:otherwise></c:choose></span></li>
</c:forEach>
</ul>
</c:if>
</div>
<p class="asof">as of <t:time at="${overview.asOf()}"/> <span class="zone">UTC</span></p>
</section>
<c:choose>
<c:when test="${empty overview.rows()}">
<p>Host the first one with <code>POST <t:url path="/api/postoffices"/></code>.</p>
</c:when>
<c:otherwise>
<table class="cards overview" data-swap id="postoffices">
<caption><c:out value="${overview.totals()}"/></caption>
<thead><tr>
<th scope="col">Postoffice</th><th scope="col">State</th><th scope="col">Lag</th><th scope="col" class="number">Pending</th><th scope="col" class="number">Own</th><th scope="col" class="number"><abbr title="Global address list: the addresses that it knows, its own included">GAL</abbr></th><th scope="col">T1 send</th><th scope="col">T2 answer</th><th scope="col">T3 apply</th>
</tr></thead>
<tbody>
<c:forEach var="row" items="${overview.rows()}">
<tr<c:if test="${row.urgent()}"> class="urgent"</c:if>>
<th scope="row"><a id="po-<c:out value="${row.status().name()}"/>" href="<t:url path="${row.path()}"/>"><c:out value="${row.status().name()}"/></a><small><c:out value="${row.role()}"/></small></th>
<td class="state"><t:look look="${row.look()}"/><c:if test="${not empty row.reason()}"><p><t:text value="${row.reason()}"/></p></c:if><c:if test="${not empty row.status().lastError()}"><p class="error"><b>Last error:</b> <t:text value="${row.status().lastError()}"/></p></c:if></td>
<td data-label="Lag"><c:choose><c:when test="${not empty row.lag()}"><b><c:out value="${row.lag()}"/></b><small>since <t:time at="${row.since()}"/></small></c:when><c:otherwise><span class="quiet">none</span></c:otherwise></c:choose></td>
<td data-label="Pending" class="number"><c:choose><c:when test="${row.status().pendingChanges() > 0}"><b><c:out value="${w:number(row.status().pendingChanges())}"/></b></c:when><c:otherwise><span class="quiet">0</span></c:otherwise></c:choose></td>
<td data-label="Own" class="number"><c:out value="${w:number(row.status().ownAddresses())}"/></td>
<td data-label="GAL" class="number"><c:out value="${w:number(row.status().galAddresses())}"/></td>
<c:forEach var="step" items="${row.steps()}">
<td data-label="<c:out value="${step.process()}"/>" class="step"><t:time at="${step.last()}"/><small><c:choose><c:when test="${empty step.next()}">not scheduled</c:when><c:otherwise>next <t:time at="${step.next()}"/></c:otherwise></c:choose></small></td>
</c:forEach>
</tr>
</c:forEach>
</tbody>
</table>
</c:otherwise>
</c:choose>
<c:if test="${not empty overview.others()}">
<table class="cards" data-swap id="others">
<caption>Requestors on other systems, as the directory server knows them</caption>
<thead><tr>
<th scope="col">Postoffice</th><th scope="col">Last status report</th><th scope="col" class="number">Pending</th><th scope="col" class="number">Addresses</th><th scope="col">Heard from</th><th scope="col">Answered</th><th scope="col">Verified</th>
</tr></thead>
<tbody>
<c:forEach var="other" items="${overview.others()}">
<tr>
<th scope="row" class="name"><c:out value="${other.name()}"/></th>
<td data-label="Status" class="text"><t:text value="${empty other.status() ? 'none yet' : other.status()}"/></td>
<td data-label="Pending" class="number"><c:out value="${w:number(other.pendingChanges())}"/></td>
<td data-label="Addresses" class="number"><c:out value="${w:number(other.addresses())}"/></td>
<td data-label="Heard from"><t:time at="${other.heardAt()}"/></td>
<td data-label="Answered"><t:time at="${other.sentAt()}"/></td>
<td data-label="Verified"><t:time at="${other.verifiedAt()}"/></td>
</tr>
</c:forEach>
</tbody>
</table>
</c:if>
</t:layout>
