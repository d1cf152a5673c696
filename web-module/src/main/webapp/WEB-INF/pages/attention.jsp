<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('attention.title')}" here="attention" styles="office">
<h1><t:say key="attention.title"/></h1>
<c:if test="${not empty done}"><p class="notice" role="status"><c:out value="${done}"/></p></c:if>
<c:choose>
<c:when test="${empty held and empty causes and empty diverged and empty divergences and empty refused and empty transactions and empty deletions and empty conflicts and empty unknown and empty alerts}"><t:empty text="${texts.say('attention.nothing')}" next="${texts.say('attention.nothing.next')}" good="${true}"/></c:when>
<c:otherwise><p class="record"><t:say key="attention.record"/></p></c:otherwise>
</c:choose>
<c:if test="${not empty held}">
<h2 id="held"><t:say key="attention.held"/></h2>
<p><t:say key="attention.held.intro"/></p>
<c:forEach var="row" items="${held}">
<section class="card" aria-labelledby="held-<c:out value="${row.held().id()}"/>">
<h3 id="held-<c:out value="${row.held().id()}"/>"><t:say key="attention.held.heading" one="${row.held().origin()}" two="${row.share()}"/></h3>
<p><c:choose><c:when test="${not row.undecided()}"><t:say key="attention.held.kept"/></c:when><c:when test="${row.held().master()}"><t:say key="attention.held.master"/> <t:time at="${row.held().since()}"/>.</c:when><c:otherwise><t:say key="attention.held.copy" one="${row.held().receiver()}"/> <t:time at="${row.held().since()}"/>.</c:otherwise></c:choose><c:if test="${ownOrigins.contains(row.held().origin()) and row.held().master()}">&#32;<t:say key="attention.held.own" one="${row.held().origin()}"/>&#32;<a href="<t:url path="/imports/${row.held().origin()}"/>"><t:say key="attention.held.imports" one="${row.held().origin()}"/></a></c:if></p>
<ul class="plain">
<c:forEach var="entry" items="${row.first()}"><li><t:name value="${entry.name()}"/> <span class="quiet"><t:breaks value="${entry.address()}"/></span></li></c:forEach>
</ul>
<p><a href="<t:url path="/attention/held?id=${row.held().id()}"/>"><t:say key="attention.held.all" one="${row.all()}" two="${row.held().origin()}"/></a>, <a href="<t:url path="/attention/held.csv?id=${row.held().id()}"/>"><t:say key="attention.held.csv"/></a></p>
<c:if test="${operator}"><t:heldchoice row="${row}"/></c:if>
</section>
</c:forEach>
<c:if test="${heldMore > 0}"><p><t:say key="attention.held.more" one="${heldMore}"/></p></c:if>
</c:if>
<c:if test="${not empty deletions}">
<h2 id="own"><t:say key="attention.own"/></h2>
<ul class="plain">
<c:forEach var="own" items="${deletions}">
<li><b><c:out value="${own.postoffice()}"/></b>:
<c:if test="${own.waiting() > 0}"><t:say key="attention.own.waiting" one="${own.waiting()}"/></c:if>
<c:if test="${own.refused() > 0}"><t:say key="attention.own.refused" one="${own.refused()}"/> <a href="<t:url path="/addresses/${own.postoffice()}/deleted"/>"><t:say key="attention.own.restore" one="${own.postoffice()}"/></a><t:say key="attention.own.orask"/></c:if></li>
</c:forEach>
</ul>
</c:if>
<c:if test="${not empty conflicts}">
<h2 id="conflicts"><t:say key="attention.conflicts"/></h2>
<p><t:say key="attention.conflicts.intro" one="${conflictCount}"/></p>
<table class="cards">
<caption><t:say key="attention.conflicts.caption"/></caption>
<thead><tr><th scope="col"><t:say key="attention.conflicts.address"/></th><th scope="col"><t:say key="attention.conflicts.has"/></th><th scope="col"><t:say key="attention.conflicts.wants"/></th><th scope="col"><t:say key="attention.conflicts.since"/></th><th scope="col"><t:say key="attention.conflicts.do"/></th></tr></thead>
<tbody>
<c:forEach var="row" items="${conflicts}">
<tr>
<th scope="row" class="address"><t:breaks value="${row.conflict().address()}"/></th>
<td data-label="<t:say key="attention.conflicts.has"/>"><a href="<t:url path="${row.ownersPath()}"/>"><c:out value="${row.conflict().owner()}"/></a><small><c:out value="${row.conflict().ownersName()}"/></small></td>
<td data-label="<t:say key="attention.conflicts.wants"/>"><a href="<t:url path="${row.claimantsPath()}"/>"><c:out value="${row.conflict().claimant()}"/></a><small><c:out value="${row.conflict().claimantsName()}"/></small></td>
<td data-label="<t:say key="attention.conflicts.since"/>"><t:time at="${row.conflict().since()}" none="${texts.say('attention.conflicts.unknown')}"/></td>
<td data-label="<t:say key="attention.conflicts.do"/>" class="text"><c:out value="${row.advice()}"/></td>
</tr>
</c:forEach>
</tbody>
</table>
<t:pager first="${first}" next="${next}" start="${texts.say('attention.conflicts.first')}" further="${texts.say('attention.conflicts.next')}"/>
</c:if>
<c:if test="${not empty causes}">
<h2><t:say key="attention.dead"/></h2>
<p><t:say key="attention.dead.intro"/> <a href="<t:url path="/dead-letters"/>"><t:say key="attention.dead.one"/></a></p>
<table class="cards">
<caption><t:say key="attention.dead.caption"/></caption>
<thead><tr><th scope="col"><t:say key="attention.dead.cause"/></th><th scope="col" class="number"><t:say key="attention.dead.letters"/></th><th scope="col"><t:say key="attention.dead.since"/></th><c:if test="${operator}"><th scope="col"><t:say key="attention.dead.decide"/></th></c:if></tr></thead>
<tbody>
<c:forEach var="cause" items="${causes}">
<tr>
<td data-label="<t:say key="attention.dead.cause"/>" class="text"><t:code number="${cause.code()}"/><t:recorded value="${cause.reason()}"/></td>
<td data-label="<t:say key="attention.dead.letters"/>" class="number"><c:out value="${w:number(cause.letters(), texts)}"/></td>
<td data-label="<t:say key="attention.dead.since"/>"><t:time at="${cause.since()}"/></td>
<c:if test="${operator}"><td><div class="choice"><t:decide path="/attention" decision="retry" label="${texts.say('attention.dead.retryall')}" about="${texts.say('attention.dead.of', '')}" recorded="${cause.reason()}" cause="${cause.cause()}"/><t:decide path="/attention" decision="drop" danger="${true}" label="${texts.say('attention.dead.dropall')}" about="${texts.say('attention.dead.of', '')}" recorded="${cause.reason()}" cause="${cause.cause()}"/></div></td></c:if>
</tr>
</c:forEach>
</tbody>
</table>
</c:if>
<c:if test="${not empty alerts}">
<h2 id="alerts"><t:say key="attention.alerts"/></h2>
<p><t:say key="attention.alerts.intro"/> <c:choose><c:when test="${administrator}"><t:say key="attention.alerts.do"/> <a href="<t:url path="/alerts"/>"><t:say key="attention.alerts.link"/></a></c:when><c:otherwise><t:say key="attention.alerts.ask"/></c:otherwise></c:choose></p>
<table class="cards">
<caption class="unseen"><t:say key="attention.alerts"/></caption>
<thead><tr><th scope="col"><t:say key="alerts.way"/></th><th scope="col"><t:say key="alerts.failure"/></th><th scope="col" class="number"><t:say key="attention.alerts.count"/></th><th scope="col"><t:say key="attention.alerts.since"/></th></tr></thead>
<tbody>
<c:forEach var="one" items="${alerts}">
<tr>
<th scope="row" class="short"><c:choose><c:when test="${one.way() == 'MAIL'}"><t:say key="alerts.mail"/></c:when><c:otherwise><t:say key="alerts.hook"/></c:otherwise></c:choose></th>
<td data-label="<t:say key="alerts.failure"/>" class="text"><c:out value="${one.failure()}"/></td>
<td data-label="<t:say key="attention.alerts.count"/>" class="number"><c:out value="${w:number(one.alerts(), texts)}"/><c:if test="${one.givenUp() > 0}"> <span class="tag"><t:say key="attention.alerts.given-up" one="${one.givenUp()}"/></span></c:if></td>
<td data-label="<t:say key="attention.alerts.since"/>"><t:time at="${one.since()}"/></td>
</tr>
</c:forEach>
</tbody>
</table>
</c:if>
<c:if test="${not empty unknown}">
<h2 id="unknown"><t:say key="attention.unknown"/></h2>
<p><t:say key="attention.unknown.intro"/></p>
<table class="cards">
<caption class="unseen"><t:say key="attention.unknown"/></caption>
<thead><tr><th scope="col"><t:say key="attention.unknown.name"/></th><th scope="col"><t:say key="attention.unknown.first"/></th><th scope="col"><t:say key="attention.unknown.last"/></th><th scope="col" class="number"><t:say key="attention.unknown.requests"/></th><c:if test="${operator}"><th scope="col"><t:say key="attention.dead.decide"/></th></c:if></tr></thead>
<tbody>
<c:forEach var="one" items="${unknown}">
<tr>
<th scope="row" class="name"><c:out value="${one.name()}"/></th>
<td data-label="<t:say key="attention.unknown.first"/>"><t:time at="${one.firstAt()}"/></td>
<td data-label="<t:say key="attention.unknown.last"/>"><t:time at="${one.lastAt()}"/></td>
<td data-label="<t:say key="attention.unknown.requests"/>" class="number"><c:out value="${w:number(one.requests(), texts)}"/></td>
<c:if test="${operator}"><td><div class="choice"><c:if test="${administrator}"><a href="<t:url path="/requestors?name=${one.name()}"/>"><t:say key="attention.unknown.register"/><span class="unseen"> <c:out value="${one.name()}"/></span></a></c:if><t:decide path="/attention" decision="forget" label="${texts.say('attention.unknown.forget')}" about="${one.name()}" id="${one.name()}"/></div></td></c:if>
</tr>
</c:forEach>
</tbody>
</table>
</c:if>
<c:if test="${not empty refused}">
<h2><t:say key="attention.refused"/></h2>
<p><t:say key="attention.refused.intro"/></p>
<table class="cards">
<caption><t:say key="attention.refused.caption"/></caption>
<thead><tr><th scope="col"><t:say key="attention.refused.postoffice"/></th><th scope="col"><t:say key="attention.refused.cause"/></th><th scope="col" class="number"><t:say key="attention.refused.entries"/></th><c:if test="${operator}"><th scope="col"><t:say key="attention.dead.decide"/></th></c:if></tr></thead>
<tbody>
<c:forEach var="one" items="${refused}">
<tr>
<th scope="row" class="name"><a href="<t:url path="/postoffices/${one.postoffice()}"/>"><c:out value="${one.postoffice()}"/></a></th>
<td data-label="<t:say key="attention.refused.cause"/>"><a class="code" href="<t:url path="/codes/${one.code()}"/>"><c:out value="${one.code()}"/> <c:out value="${w:means(one.code(), texts)}"/></a><small><t:say key="attention.refused.example" one="${one.example()}"/></small></td>
<td data-label="<t:say key="attention.refused.entries"/>" class="number"><a href="<t:url path="/addresses/${one.postoffice()}/refused"/>"><c:out value="${w:number(one.entries(), texts)}"/><span class="unseen"> <t:say key="attention.refused.look"/></span></a></td>
<c:if test="${operator}"><td><t:decide path="/attention" decision="cycle" label="${texts.say('attention.refused.retry')}" about="${one.postoffice()}" id="${one.postoffice()}"/></td></c:if>
</tr>
</c:forEach>
</tbody>
</table>
</c:if>
<c:if test="${not empty transactions}"><t:lines lines="${transactions}" caption="${texts.say('attention.refused.lines')}"/></c:if>
<c:if test="${not empty diverged or not empty divergences}">
<h2><t:say key="attention.diverged"/></h2>
<p><t:say key="attention.diverged.intro"/></p>
<c:if test="${not empty diverged}">
<ul class="plain">
<c:forEach var="one" items="${diverged}"><li><a href="<t:url path="/postoffices/${one.postoffice()}"/>"><c:out value="${one.postoffice()}"/></a>: <c:choose><c:when test="${one.master()}"><t:say key="attention.diverged.master" one="${one.origin()}"/></c:when><c:otherwise><t:say key="attention.diverged.copy" one="${one.postoffice()}" two="${one.origin()}"/></c:otherwise></c:choose></li></c:forEach>
</ul>
</c:if>
<c:if test="${not empty divergences}"><t:lines lines="${divergences}" caption="${texts.say('attention.diverged.done')}"/></c:if>
</c:if>
</t:layout>
