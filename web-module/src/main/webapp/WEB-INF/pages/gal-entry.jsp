<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${empty entry ? texts.say('gal.where-title') : entry.name()}" here="gal" styles="gal">
<c:url var="back" value="/gal"><c:param name="view" value="${view}"/></c:url>
<p><a href="<c:out value="${back}"/>"><t:say key="gal.back" one="${viewName}"/></a></p>
<c:if test="${not empty removed}"><p class="notice" id="removed"><t:text value="${removed}"/></p></c:if>
<c:if test="${not empty newer}"><c:url var="there" value="/gal/entry"><c:param name="view" value="${newer.view()}"/><c:param name="address" value="${entry.address()}"/></c:url><p class="notice elsewhere" id="newer"><c:out value="${newer.text()}"/>&#32;<a href="<c:out value="${there}"/>"><c:out value="${newer.name()}"/></a></p></c:if>
<c:if test="${not empty entry}">
<article class="person">
<h1><bdi><c:out value="${entry.name()}"/></bdi><c:if test="${entry.kind() != 'person'}"><c:set var="kindKey" value="gal.one.${entry.kind()}"/> <span class="tag"><t:say key="${kindKey}"/></span></c:if><c:if test="${entry.hidden()}"> <span class="tag" title="<c:out value="${texts.say('gal.hidden-why')}"/>"><t:say key="gal.hidden"/></span></c:if></h1>
<dl class="facts">
<div><dt><t:say key="gal.mail"/></dt><dd><t:mail address="${entry.address()}"/></dd></div>
<c:forEach var="detail" items="${details}"><div><dt><c:out value="${w:label(detail.key, texts)}"/></dt><dd><t:detail prompt="${detail.key}" value="${detail.value}"/></dd></div></c:forEach>
<div><dt><t:say key="gal.owner"/></dt><dd><c:choose><c:when test="${ownerIsHere and not empty where}"><a href="<t:url path="/postoffices/${entry.origin()}"/>"><c:out value="${entry.origin()}"/></a></c:when><c:otherwise><c:out value="${entry.origin()}"/></c:otherwise></c:choose></dd></div>
<c:if test="${not empty where and not empty where.changedAt()}"><div><dt><t:say key="gal.changed-at"/></dt><dd><t:time at="${where.changedAt()}"/></dd></div></c:if>
</dl>
<c:if test="${not empty where}"><p class="actions">
<c:if test="${mayEdit}"><c:url var="edit" value="/addresses/${entry.origin()}/entry"><c:param name="address" value="${entry.address()}"/></c:url><a id="gal-edit" href="<c:out value="${edit}"/>"><t:say key="gal.edit"/></a></c:if>
<c:url var="past" value="/addresses/${historyOf}/history"><c:param name="address" value="${entry.address()}"/></c:url><a id="gal-history" href="<c:out value="${past}"/>"><t:say key="gal.history"/></a>
</p></c:if>
<c:if test="${entry.kind() == 'group'}">
<section aria-labelledby="members-title">
<h2 id="members-title"><t:say key="gal.members" one="${entry.members().size()}"/></h2>
<c:if test="${not empty members}">
<ol class="plain members" id="members" start="<c:out value="${memberFrom + 1}"/>">
<c:forEach var="member" items="${members}"><li><c:choose>
<c:when test="${empty member.name()}"><span class="address"><t:breaks value="${member.address()}"/></span> <span class="look warn"><t:shape name="triangle"/> <t:say key="gal.member-missing"/></span></c:when>
<c:otherwise><c:url var="person" value="/gal/entry"><c:param name="view" value="${view}"/><c:param name="address" value="${member.address()}"/></c:url><a href="<c:out value="${person}"/>"><bdi><c:out value="${member.name()}"/></bdi></a> <span class="address"><t:mail address="${member.address()}"/></span></c:otherwise>
</c:choose></li></c:forEach>
</ol>
</c:if>
<t:pager first="${first}" next="${next}" start="${texts.say('gal.first')}" further="${texts.say('gal.next')}"/>
</section>
</c:if>
<c:if test="${not empty groups or not groupsComplete or not empty groupsFrom}">
<section aria-labelledby="groups-title">
<h2 id="groups-title"><t:say key="gal.groups"/></h2>
<c:if test="${not empty groups}"><ul class="plain members" id="groups">
<c:forEach var="group" items="${groups}"><c:url var="link" value="/gal/entry"><c:param name="view" value="${view}"/><c:param name="address" value="${group.address()}"/></c:url><li><a href="<c:out value="${link}"/>"><t:name value="${group.name()}"/></a> <span class="address"><t:mail address="${group.address()}"/></span></li></c:forEach>
</ul></c:if>
<c:if test="${not groupsComplete}"><p class="quiet"><t:say key="gal.groups-incomplete"/></p></c:if>
<c:if test="${not empty firstGroups or not empty moreGroups}"><p class="pager"><c:if test="${not empty firstGroups}"><a id="groups-first" href="<t:url path="${firstGroups}"/>"><t:say key="gal.groups-first"/></a></c:if><c:if test="${not empty moreGroups}"><a id="groups-more" href="<t:url path="${moreGroups}"/>"><t:say key="gal.groups-more"/></a></c:if></p></c:if>
</section>
</c:if>
</article>
</c:if>
<c:if test="${empty entry}">
<h1><c:choose><c:when test="${not empty where and not empty where.name()}"><bdi><c:out value="${where.name()}"/></bdi></c:when><c:otherwise><t:say key="gal.where-title"/></c:otherwise></c:choose></h1>
<c:if test="${not viewer and not empty form.value('address')}"><p class="notice"><t:say key="gal.nobody" one="${viewName}"/></p></c:if>
<c:if test="${not empty where}">
<dl class="facts">
<div><dt><t:say key="gal.address"/></dt><dd><t:breaks value="${where.address()}"/></dd></div>
<div><dt><t:say key="gal.owner"/></dt><dd><c:out value="${empty where.owner() ? texts.say('gal.nobody-owns') : where.owner()}"/></dd></div>
<c:if test="${not empty where.changedAt()}"><div><dt><c:choose><c:when test="${where.deleted()}"><t:say key="gal.deleted-at"/></c:when><c:otherwise><t:say key="gal.changed-at"/></c:otherwise></c:choose></dt><dd><t:time at="${where.changedAt()}"/></dd></div></c:if>
</dl>
<p class="notice"><b><t:say key="gal.not-in-view" one="${viewName}"/></b> <t:text value="${empty mine ? summary : mine.why()}"/></p>
</c:if>
</c:if>
<c:if test="${not empty where}">
<details class="fold" id="who-lacks"<c:if test="${empty entry}"> open</c:if>>
<summary><h2><t:say key="gal.who-lacks"/></h2> <span><c:out value="${summary}"/></span></summary>
<c:if test="${operator and not empty where.number()}"><p class="quiet"><t:say key="gal.number" one="${where.number()}"/></p></c:if>
<table class="cards">
<caption><t:say key="gal.who-lacks-caption"/></caption>
<thead><tr><th scope="col"><t:say key="gal.postoffice"/></th><th scope="col"><t:say key="gal.state"/></th><th scope="col"><t:say key="gal.since"/></th><th scope="col"><t:say key="gal.why"/></th></tr></thead>
<tbody>
<c:forEach var="row" items="${rows}">
<tr<c:if test="${row.presence().differs()}"> class="lacks"</c:if>>
<th scope="row"><c:choose><c:when test="${row.presence().hosted()}"><a href="<t:url path="/postoffices/${row.presence().postoffice()}"/>"><t:breaks value="${row.presence().postoffice()}"/></a></c:when><c:otherwise><t:breaks value="${row.presence().postoffice()}"/></c:otherwise></c:choose></th>
<td data-label="<c:out value="${texts.say('gal.state')}"/>"><b class="<c:out value="${row.presence().differs() ? 'gal-lacks' : 'gal-has'}"/>"><c:out value="${row.state()}"/></b></td>
<td data-label="<c:out value="${texts.say('gal.since')}"/>"><c:if test="${not empty row.presence().since()}"><t:time at="${row.presence().since()}"/></c:if></td>
<td data-label="<c:out value="${texts.say('gal.why')}"/>"><t:text value="${row.why()}"/></td>
</tr>
</c:forEach>
</tbody>
</table>
</details>
</c:if>
<details class="fold" id="look-up"<c:if test="${empty entry}"> open</c:if>>
<summary><h2><t:say key="gal.look-title"/></h2></summary>
<form class="gal-search" role="search" action="<t:url path="/gal/entry"/>">
<t:field form="${form}" name="address" label="${texts.say('gal.whole-address')}" hint="${texts.say('gal.address-hint')}" longest="1041"/>
<t:choice form="${form}" name="view" label="${texts.say('gal.view')}" options="${views}"/>
<button><t:say key="gal.look"/></button>
</form>
</details>
</t:layout>
