<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('requestors.title')}" here="requestors" styles="setup">
<h1><t:say key="requestors.title"/></h1>
<p><t:say key="requestors.intro"/></p>
<t:secret/>
<c:if test="${not empty unknown}">
<h2><t:say key="requestors.unknown"/></h2>
<p><t:say key="requestors.unknown-hint"/></p>
<table class="cards">
<caption><t:say key="requestors.unknown-caption"/></caption>
<thead><tr><th scope="col"><t:say key="requestors.name"/></th><th scope="col"><t:say key="requestors.first"/></th><th scope="col"><t:say key="requestors.last"/></th><th scope="col" class="number"><t:say key="requestors.count"/></th><th scope="col"><t:say key="requestors.decide"/></th></tr></thead>
<tbody><c:forEach var="row" items="${unknown}">
<tr><th scope="row"><c:out value="${row.name()}"/></th>
<td data-label="<c:out value="${texts.say('requestors.first')}"/>"><t:time at="${row.firstAt()}"/></td>
<td data-label="<c:out value="${texts.say('requestors.last')}"/>"><t:time at="${row.lastAt()}"/></td>
<td data-label="<c:out value="${texts.say('requestors.count')}"/>" class="number"><c:out value="${w:number(row.requests(), texts)}"/></td>
<td><form method="post" action="<t:url path="/requestors"/>" class="choice"><t:token/>
<input type="hidden" name="unknown" value="<c:out value="${row.name()}"/>"><input type="hidden" name="name" value="<c:out value="${row.name()}"/>">
<c:if test="${administrator}"><button name="do" value="register"><t:say key="requestors.register"/><span class="unseen"> <c:out value="${row.name()}"/></span></button></c:if>
<c:if test="${operator or administrator}"><button name="do" value="discard"><t:say key="requestors.discard"/><span class="unseen"> <c:out value="${row.name()}"/></span></button></c:if></form></td></tr>
</c:forEach></tbody>
</table>
</c:if>
<h2><t:say key="requestors.registered"/></h2>
<c:choose>
<c:when test="${empty server}"><p><t:say key="requestors.no-server"/>&#32;<a href="<t:url path="/first-steps"/>"><t:say key="steps.nav"/></a></p></c:when>
<c:otherwise>
<table class="cards">
<caption><t:say key="requestors.registered-caption" one="${server}"/></caption>
<thead><tr><th scope="col"><t:say key="requestors.name"/></th><th scope="col"><t:say key="requestors.where"/></th><th scope="col"><t:say key="requestors.heard"/></th><th scope="col" class="number"><t:say key="requestors.addresses"/></th><th scope="col" class="number"><t:say key="requestors.pending"/></th><th scope="col"><t:say key="requestors.report"/></th></tr></thead>
<tbody><c:forEach var="row" items="${requestors}">
<tr><th scope="row"><a href="<t:url path="/requestors/${row.name()}"/>"><c:out value="${row.name()}"/></a></th>
<td data-label="<c:out value="${texts.say('requestors.where')}"/>"><t:say key="${hosted.contains(row.name()) ? 'requestors.here' : 'requestors.elsewhere'}"/></td>
<td data-label="<c:out value="${texts.say('requestors.heard')}"/>"><t:time at="${row.heardAt()}" none="${texts.say('requestors.never')}"/></td>
<td data-label="<c:out value="${texts.say('requestors.addresses')}"/>" class="number"><c:out value="${w:number(row.addresses(), texts)}"/></td>
<td data-label="<c:out value="${texts.say('requestors.pending')}"/>" class="number"><c:out value="${w:number(row.pendingChanges(), texts)}"/></td>
<td data-label="<c:out value="${texts.say('requestors.report')}"/>" class="text"><c:if test="${not empty row.heardAt()}"><t:report value="${row.status()}"/></c:if></td></tr>
</c:forEach><c:if test="${empty requestors}"><tr class="empty"><td colspan="6"><t:empty text="${texts.say('requestors.none')}"/></td></tr></c:if></tbody>
</table>
<c:if test="${administrator}">
<h2><t:say key="requestors.new"/></h2>
<form method="post" action="<t:url path="/requestors"/>" class="columns">
<t:token/>
<t:field form="${form}" name="name" label="${texts.say('steps.name')}" hint="${texts.say('steps.name-hint')}" required="${true}" autocomplete="off"/>
<t:field form="${form}" name="secret" type="password" label="${texts.say('requestors.secret')}" hint="${texts.say('requestors.secret-hint')}" autocomplete="new-password"/>
<t:check form="${form}" name="password" label="${texts.say('requestors.password')}" hint="${texts.say('requestors.password-hint')}"/>
<p class="actions"><button class="main" name="do" value="register"><t:say key="requestors.register"/></button></p>
</form>
</c:if>
</c:otherwise>
</c:choose>
</t:layout>
