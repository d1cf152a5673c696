<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<c:set var="next" value="${texts.say('overview.next')}"/><c:set var="none" value="${texts.say('time.none')}"/><c:set var="never" value="${texts.say('time.never')}"/><c:set var="unscheduled" value="${texts.say('overview.unscheduled')}"/>
<c:set var="lag" value="${texts.say('overview.column.lag')}"/><c:set var="sparkline" value="${texts.say('overview.column.spark')}"/><c:set var="pending" value="${texts.say('overview.column.pending')}"/><c:set var="own" value="${texts.say('overview.column.own')}"/><c:set var="gal" value="${texts.say('overview.column.gal')}"/>
<t:layout title="${texts.say('overview.title')}" here="overview" live="${true}" topic="overview" styles="overview">
<c:if test="${not empty removed}"><p class="notice" role="status"><t:text value="${removed}"/></p></c:if>
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
<p class="asof"><t:say key="overview.asof"/> <t:time at="${overview.asOf()}"/> <span class="zone">UTC</span></p>
</section>
<c:choose>
<c:when test="${overview.all() == 0}">
<t:empty text="${texts.say('steps.begin')}" next="${texts.say('steps.begin.next')}"><p><a class="button" href="<t:url path="/first-steps"/>"><t:say key="steps.title"/></a></p></t:empty>
</c:when>
<c:otherwise>
<div class="beside">
<form class="filter" method="get" action="<t:url path="/"/>" role="search" aria-label="<c:out value="${texts.say('overview.filter')}"/>">
<label for="filter-state"><t:say key="overview.filter.state"/>
<select id="filter-state" name="state"><option value=""><t:say key="overview.filter.any"/></option>
<c:forEach var="option" items="${overview.states()}"><option value="<c:out value="${option.value()}"/>"<c:if test="${option.value() == query.state()}"> selected</c:if>><c:out value="${option.label()}"/></option></c:forEach></select></label>
<label for="filter-q"><t:say key="overview.filter.text"/>
<input id="filter-q" name="q" type="search" maxlength="200" value="<c:out value="${query.q()}"/>"></label>
<c:if test="${not empty query.sort()}"><input type="hidden" name="sort" value="<c:out value="${query.order('')}"/>"></c:if>
<button><t:say key="overview.filter.apply"/></button>
<c:if test="${query.filters() or overview.rows().size() < overview.all()}"><p><t:say key="overview.filter.shown" one="${overview.rows().size()}" two="${overview.all()}"/><c:if test="${query.filters()}"> <a href="<t:url path="/"/>"><t:say key="overview.filter.all"/></a></c:if></p></c:if>
</form>
<c:if test="${administrator}"><p><a class="button" id="add-postoffice" href="<t:url path="/add-postoffice"/>"><t:say key="steps.add"/></a></p></c:if>
</div>
<table class="cards overview" data-swap id="postoffices">
<caption><c:out value="${overview.totals()}"/></caption>
<thead><tr>
<t:sorted column="name" label="${texts.say('overview.column.name')}"/><t:sorted column="state" label="${texts.say('overview.column.state')}"/><t:sorted column="lag" label="${lag}"/><th scope="col"><c:out value="${sparkline}"/></th><t:sorted column="pending" label="${pending}" number="${true}"/><t:sorted column="own" label="${own}" number="${true}"/><t:sorted column="gal" label="${gal}" hint="${texts.say('overview.column.gal.hint')}" number="${true}"/><th scope="col" title="<c:out value="${texts.say('overview.column.T1.hint')}"/>"><t:say key="overview.column.T1"/></th><th scope="col" title="<c:out value="${texts.say('overview.column.T2.hint')}"/>"><t:say key="overview.column.T2"/></th><th scope="col" title="<c:out value="${texts.say('overview.column.T3.hint')}"/>"><t:say key="overview.column.T3"/></th>
</tr></thead>
<tbody>
<c:forEach var="row" items="${overview.rows()}">
<tr<c:if test="${row.urgent()}"> class="urgent"</c:if>>
<th scope="row"><a id="po-<c:out value="${row.status().name()}"/>" href="<t:url path="${row.path()}"/>"><c:out value="${row.status().name()}"/></a><small><c:out value="${row.role()}"/></small></th>
<td class="state"><t:look look="${row.look()}"/><t:held row="${row}" id="held-${row.status().name()}"/><c:if test="${not empty row.reason()}"><p><t:text value="${row.reason()}"/></p></c:if><c:if test="${not empty row.status().lastError() and row.status().state() != 'FAILED'}"><p class="error"><b><t:say key="overview.column.last.error"/></b> <t:recorded value="${row.status().lastError()}"/></p></c:if></td>
<td data-label="<c:out value="${lag}"/>" class="lag"><c:choose><c:when test="${not empty row.lag()}"><b><c:out value="${row.lag()}"/></b><small><t:say key="overview.since"/> <t:time at="${row.since()}"/></small></c:when><c:otherwise><span class="quiet"><c:out value="${none}"/></span></c:otherwise></c:choose></td>
<td data-label="<c:out value="${sparkline}"/>" data-spark><svg class="spark <c:out value="${row.look().tone()}"/>" viewBox="0 0 96 24" role="img" aria-label="<c:out value="${row.spark().label()}"/>"><c:if test="${not empty row.spark().area()}"><path class="area" d="<c:out value="${row.spark().area()}"/>"/></c:if><c:if test="${not empty row.spark().line()}"><path class="base" d="M2 22H94"/><path d="<c:out value="${row.spark().line()}"/>"/><path class="end" d="<c:out value="${row.spark().end()}"/>"/></c:if></svg></td>
<td data-label="<c:out value="${pending}"/>" class="number"><c:choose><c:when test="${row.status().pendingChanges() > 0}"><b><c:out value="${row.pending()}"/></b></c:when><c:otherwise><span class="quiet">0</span></c:otherwise></c:choose></td>
<td data-label="<c:out value="${own}"/>" class="number"><c:out value="${row.own()}"/></td>
<td data-label="<c:out value="${gal}"/>" class="number rest"><c:out value="${row.gal()}"/></td>
<c:forEach var="step" items="${row.steps()}">
<c:set var="stepKey" value="overview.column.${step.process()}"/><td data-label="<c:out value="${texts.say(stepKey)}"/>" class="step"><t:time at="${step.last()}" none="${never}"/><small><c:choose><c:when test="${empty step.next()}"><c:out value="${unscheduled}"/></c:when><c:otherwise><c:out value="${next}"/> <t:time at="${step.next()}"/></c:otherwise></c:choose></small></td>
</c:forEach>
</tr>
</c:forEach>
<c:if test="${empty overview.rows()}"><tr class="empty"><td colspan="10"><t:empty text="${texts.say('overview.filter.nothing')}" next="${texts.say('overview.filter.nothing.next')}"/></td></tr></c:if>
</tbody>
</table>
<t:pager first="${overview.first()}" next="${overview.next()}" start="${texts.say('gal.first')}" further="${texts.say('gal.next')}"/>
</c:otherwise>
</c:choose>
<c:if test="${not empty overview.others()}">
<table class="cards" data-swap id="others">
<caption><t:say key="overview.others"/></caption>
<thead><tr>
<th scope="col"><t:say key="overview.column.name"/></th><th scope="col"><t:say key="overview.others.status"/></th><th scope="col" class="number"><c:out value="${pending}"/></th><th scope="col" class="number"><t:say key="overview.others.addresses"/></th><th scope="col"><t:say key="overview.others.heard"/></th><th scope="col"><t:say key="overview.others.answered"/></th><th scope="col"><t:say key="overview.others.verified"/></th>
</tr></thead>
<tbody>
<c:forEach var="other" items="${overview.others()}">
<tr>
<th scope="row" class="name"><c:out value="${other.name()}"/></th>
<td data-label="<c:out value="${texts.say('overview.others.status')}"/>" class="text"><t:report value="${empty other.status() ? texts.say('overview.others.status.none') : other.status()}"/></td>
<td data-label="<c:out value="${pending}"/>" class="number"><t:say key="time.number" one="${other.pendingChanges()}"/></td>
<td data-label="<c:out value="${texts.say('overview.others.addresses')}"/>" class="number"><t:say key="time.number" one="${other.addresses()}"/></td>
<td data-label="<c:out value="${texts.say('overview.others.heard')}"/>"><t:time at="${other.heardAt()}" none="${never}"/></td>
<td data-label="<c:out value="${texts.say('overview.others.answered')}"/>"><t:time at="${other.sentAt()}" none="${never}"/></td>
<td data-label="<c:out value="${texts.say('overview.others.verified')}"/>"><t:time at="${other.verifiedAt()}" none="${never}"/></td>
</tr>
</c:forEach>
</tbody>
</table>
</c:if>
</t:layout>
