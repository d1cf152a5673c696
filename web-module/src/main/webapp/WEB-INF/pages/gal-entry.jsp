<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="${empty entry ? texts.say('gal.where-title') : entry.name()}" here="gal" styles="gal">
<c:url var="back" value="/gal"><c:param name="view" value="${view}"/></c:url>
<p><a href="<c:out value="${back}"/>"><t:say key="gal.back" one="${view}"/></a></p>
<h1><c:choose><c:when test="${not empty entry}"><c:out value="${entry.name()}"/></c:when><c:when test="${not empty where and not empty where.name()}"><c:out value="${where.name()}"/></c:when><c:otherwise><t:say key="gal.where-title"/></c:otherwise></c:choose></h1>
<form class="gal-search" role="search" action="<t:url path="/gal/entry"/>">
<t:field form="${form}" name="address" label="${texts.say('gal.whole-address')}" hint="${texts.say('gal.address-hint')}" longest="1041"/>
<t:choice form="${form}" name="view" label="${texts.say('gal.view')}" options="${views}"/>
<button><t:say key="gal.look"/></button>
</form>
<c:if test="${not viewer and not empty entry}">
<dl class="facts">
<div><dt><t:say key="gal.address"/></dt><dd><c:out value="${entry.address()}"/></dd></div>
<div><dt><t:say key="gal.owner"/></dt><dd><c:out value="${entry.origin()}"/></dd></div>
<c:forEach var="detail" items="${entry.details()}"><div><dt><c:out value="${detail.key}"/></dt><dd><c:out value="${detail.value}"/></dd></div></c:forEach>
</dl>
</c:if>
<c:if test="${not viewer and empty entry and not empty form.value('address')}"><p class="notice"><t:say key="gal.nobody" one="${view}"/></p></c:if>
<c:if test="${not empty where}">
<dl class="facts">
<div><dt><t:say key="gal.address"/></dt><dd><c:out value="${where.address()}"/></dd></div>
<div><dt><t:say key="gal.owner"/></dt><dd><c:out value="${empty where.owner() ? texts.say('gal.nobody-owns') : where.owner()}"/></dd></div>
<c:if test="${not empty where.number()}"><div><dt><t:say key="gal.number"/></dt><dd><t:say key="gal.number-value" one="${where.number()}"/></dd></div></c:if>
<c:if test="${not empty where.changedAt()}"><div><dt><c:choose><c:when test="${where.deleted()}"><t:say key="gal.deleted-at"/></c:when><c:otherwise><t:say key="gal.changed-at"/></c:otherwise></c:choose></dt><dd><t:time at="${where.changedAt()}"/></dd></div></c:if>
<c:if test="${not empty entry}"><c:if test="${entry.hidden()}"><div><dt><t:say key="gal.hidden"/></dt><dd><t:say key="gal.hidden-why"/></dd></div></c:if>
<c:forEach var="detail" items="${entry.details()}"><div><dt><c:out value="${detail.key}"/></dt><dd><c:out value="${detail.value}"/></dd></div></c:forEach></c:if>
</dl>
<c:if test="${empty entry and not empty mine}"><p class="notice"><b><t:say key="gal.not-in-view" one="${view}"/></b> <t:text value="${mine.why()}"/></p></c:if>
<h2><t:say key="gal.who-lacks"/></h2>
<p><c:out value="${summary}"/></p>
<table class="cards">
<caption><t:say key="gal.who-lacks-caption"/></caption>
<thead><tr><th scope="col"><t:say key="gal.postoffice"/></th><th scope="col"><t:say key="gal.state"/></th><th scope="col"><t:say key="gal.since"/></th><th scope="col"><t:say key="gal.why"/></th></tr></thead>
<tbody>
<c:forEach var="row" items="${rows}">
<tr<c:if test="${row.presence().differs()}"> class="lacks"</c:if>>
<th scope="row"><c:choose><c:when test="${row.presence().hosted()}"><a href="<t:url path="/postoffices/${row.presence().postoffice()}"/>"><c:out value="${row.presence().postoffice()}"/></a></c:when><c:otherwise><c:out value="${row.presence().postoffice()}"/></c:otherwise></c:choose></th>
<td data-label="<c:out value="${texts.say('gal.state')}"/>"><b class="<c:out value="${row.presence().differs() ? 'gal-lacks' : 'gal-has'}"/>"><c:out value="${row.state()}"/></b></td>
<td data-label="<c:out value="${texts.say('gal.since')}"/>"><c:if test="${not empty row.presence().since()}"><t:time at="${row.presence().since()}"/></c:if></td>
<td data-label="<c:out value="${texts.say('gal.why')}"/>"><t:text value="${row.why()}"/></td>
</tr>
</c:forEach>
</tbody>
</table>
</c:if>
</t:layout>
