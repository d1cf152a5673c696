<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('audit.title')}" here="${administrator ? 'administration' : 'audit'}">
<h1><t:say key="audit.title"/></h1>
<c:choose><c:when test="${administrator}"><t:administration tab="audit"/></c:when><c:otherwise><p><t:say key="audit.part"/></p></c:otherwise></c:choose>
<form method="get" action="<t:url path="/audit"/>" class="search columns" role="search">
<t:field form="${form}" name="user" label="${texts.say('audit.user')}" longest="256" autocomplete="off"/>
<t:field form="${form}" name="postoffice" label="${texts.say('audit.postoffice')}" longest="129" autocomplete="off"/>
<t:choice form="${form}" name="what" label="${texts.say('audit.what')}" options="${events}"/>
<button><t:say key="audit.search"/></button>
<a href="<t:url path="${file}"/>"><t:say key="audit.download"/></a>
</form>
<table class="cards" id="audit">
<caption><t:say key="audit.caption"/></caption>
<thead><tr><th scope="col"><t:say key="audit.when"/></th><th scope="col"><t:say key="audit.user"/></th><th scope="col"><t:say key="audit.way"/></th><th scope="col"><t:say key="audit.what"/></th><th scope="col"><t:say key="audit.postoffice"/></th><th scope="col"><t:say key="audit.text"/></th></tr></thead>
<tbody>
<c:forEach var="row" items="${lines}"><c:set var="line" value="${row.line()}"/>
<tr>
<td data-label="<c:out value="${texts.say('audit.when')}"/>" class="short"><t:time at="${line.at()}"/></td>
<td data-label="<c:out value="${texts.say('audit.user')}"/>"><c:out value="${line.who()}"/></td>
<td data-label="<c:out value="${texts.say('audit.way')}"/>" class="short"><c:choose><c:when test="${line.way() == 'PAGE'}"><t:say key="audit.way-page"/></c:when><c:when test="${line.way() == 'API'}"><t:say key="audit.way-api"/></c:when><c:when test="${line.way() == 'JMX'}"><t:say key="audit.way-jmx"/></c:when><c:otherwise><t:say key="audit.way-server"/></c:otherwise></c:choose><c:if test="${not empty line.client()}"> <small><c:out value="${line.client()}"/></small></c:if></td>
<td data-label="<c:out value="${texts.say('audit.what')}"/>"><span title="<c:out value="${line.what()}"/>"><c:out value="${row.event()}"/></span></td>
<td data-label="<c:out value="${texts.say('audit.postoffice')}"/>"><c:choose><c:when test="${not empty row.postoffice()}"><a href="<t:url path="${row.postoffice()}"/>"><c:out value="${line.postoffice()}"/></a><c:if test="${not empty row.now()}"> <small><c:out value="${row.now()}"/></small></c:if></c:when><c:otherwise><c:out value="${line.postoffice()}"/></c:otherwise></c:choose></td>
<td data-label="<c:out value="${texts.say('audit.text')}"/>" class="text"><t:recorded value="${line.text()}"/><c:if test="${not empty row.changed()}"><small><t:text value="${row.changed()}"/></small></c:if><c:if test="${not empty row.link()}"> <a href="<t:url path="${row.link()}"/>"><c:out value="${row.label()}"/><span class="unseen">: <t:breaks value="${line.text()}"/></span></a></c:if></td>
</tr>
</c:forEach>
<c:if test="${empty lines}"><tr class="empty"><td colspan="6"><t:empty text="${texts.say('audit.none')}" next="${texts.say('audit.none.next')}"/></td></tr></c:if>
</tbody>
</table>
<t:pager first="${first}" next="${further ? next : ''}" start="${texts.say('audit.newest')}" further="${texts.say('audit.older')}"/>
</t:layout>
