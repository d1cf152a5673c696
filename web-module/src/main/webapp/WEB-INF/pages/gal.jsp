<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('gal.title')}" here="gal" styles="gal" scripts="gal">
<h1><t:say key="gal.title"/></h1>
<c:if test="${not empty removed}"><p class="notice" role="status"><t:text value="${removed}"/></p></c:if>
<c:choose>
<c:when test="${empty views}"><p><t:say key="gal.no-postoffice"/></p></c:when>
<c:otherwise>
<form class="gal-search" id="gal-search" role="search" data-lost="<c:out value="${texts.say('gal.lost')}"/>" data-searching="<c:out value="${texts.say('gal.searching')}"/>" action="<t:url path="/gal"/>">
<t:field form="${form}" name="q" type="search" label="${texts.say('gal.q')}" hint="${texts.say('gal.q-hint')}" longest="256" autocomplete="off"/>
<button><t:say key="gal.search"/></button>
<details class="fold filter"<c:if test="${filtered}"> open</c:if>><summary><t:say key="gal.filter"/></summary>
<div class="gal-filters">
<t:choice form="${form}" name="view" label="${texts.say('gal.view')}" options="${views}"/>
<t:choice form="${form}" name="origin" label="${texts.say('gal.origin')}" options="${origins}"/>
<t:choice form="${form}" name="type" label="${texts.say('gal.type')}" options="${types}"/>
<t:choice form="${form}" name="kind" label="${texts.say('gal.kind')}" options="${kinds}"/>
</div>
</details>
</form>
<c:if test="${not empty form.error('after')}"><p class="notice"><c:out value="${form.error('after')}"/></p></c:if>
<p id="gal-count" class="quiet" role="status"><c:if test="${not empty part}"><c:choose><c:when test="${not empty next}"><t:say key="gal.count-more" one="${part.items().size()}"/></c:when><c:otherwise><t:say key="gal.count" one="${part.items().size()}"/></c:otherwise></c:choose></c:if></p>
<div id="gal-found">
<c:if test="${not empty part}">
<c:if test="${not part.complete()}"><p class="notice"><t:say key="gal.incomplete" one="${viewName}"/></p></c:if>
<c:forEach var="other" items="${elsewhere}"><c:url var="there" value="/gal"><c:param name="view" value="${other.view()}"/><c:param name="q" value="${q}"/></c:url>
<p class="notice elsewhere"><c:choose><c:when test="${other.found()}"><t:say key="gal.elsewhere-found"/></c:when><c:when test="${other.view() == 'organization'}"><t:say key="gal.elsewhere-lacking" one="${other.changes()}"/></c:when><c:otherwise><t:say key="gal.elsewhere-unsent" one="${other.changes()}" two="${other.view()}"/></c:otherwise></c:choose>&#32;<a href="<c:out value="${there}"/>"><c:choose><c:when test="${other.view() == 'organization'}"><t:say key="gal.organization"/></c:when><c:otherwise><c:out value="${other.view()}"/></c:otherwise></c:choose></a></p></c:forEach>
<c:if test="${holders != null}"><p class="notice" id="holders"><t:say key="${empty holders ? 'gal.gone-none' : 'gal.gone-holders'}" one="${form.value('origin')}"/><c:forEach var="holder" items="${holders}"><c:url var="there" value="/gal"><c:param name="view" value="${holder.key}"/><c:param name="origin" value="${form.value('origin')}"/></c:url>&#32;<a href="<c:out value="${there}"/>"><c:out value="${holder.key}"/></a> (<t:say key="gal.number-of" one="${holder.value}"/>)</c:forEach></p></c:if>
<table class="cards people" id="entries">
<caption><t:say key="gal.caption" one="${viewName}"/></caption>
<thead><tr><th scope="col"><t:say key="gal.name"/></th><c:forEach var="column" items="${columns}"><th scope="col"><c:choose><c:when test="${column == '@postoffice'}"><t:say key="gal.owner"/></c:when><c:otherwise><c:out value="${w:label(column, texts)}"/></c:otherwise></c:choose></th></c:forEach><th scope="col"><t:say key="gal.mail"/></th></tr></thead>
<tbody>
<c:forEach var="entry" items="${part.items()}">
<c:url var="link" value="/gal/entry"><c:param name="view" value="${view}"/><c:param name="address" value="${entry.address()}"/></c:url>
<tr>
<th scope="row"><a href="<c:out value="${link}"/>"><t:name value="${entry.name()}"/></a><c:if test="${entry.kind() != 'person'}"><c:set var="kindKey" value="gal.one.${entry.kind()}"/> <span class="tag"><t:say key="${kindKey}"/></span></c:if><c:if test="${entry.hidden()}"> <span class="tag"><t:say key="gal.hidden"/></span></c:if></th>
<c:forEach var="column" items="${columns}"><td data-label="<c:out value="${column == '@postoffice' ? texts.say('gal.owner') : w:label(column, texts)}"/>"><c:choose><c:when test="${column == '@postoffice'}"><t:breaks value="${entry.origin()}"/></c:when><c:when test="${not empty entry.details()[column]}"><t:detail prompt="${column}" value="${entry.details()[column]}"/></c:when></c:choose></td>
</c:forEach><td data-label="<c:out value="${texts.say('gal.mail')}"/>" class="mail"><t:mail address="${entry.address()}"/></td>
</tr>
</c:forEach>
<c:if test="${empty part.items()}"><tr class="empty"><td colspan="<c:out value="${columns.size() + 2}"/>"><c:choose>
<c:when test="${not empty q}"><t:say key="gal.nobody" one="${viewName}"/><c:if test="${asAddress}"><c:url var="anywhere" value="/gal/entry"><c:param name="view" value="${view}"/><c:param name="address" value="${q}"/></c:url> <a href="<c:out value="${anywhere}"/>"><t:say key="gal.anywhere" one="${q}"/></a></c:if></c:when>
<c:otherwise><t:say key="gal.none"/></c:otherwise></c:choose></td></tr></c:if>
</tbody>
</table>
<t:pager first="${first}" next="${next}" start="${texts.say('gal.first')}" further="${texts.say('gal.next')}"/>
<p><t:say key="gal.export" one="${viewName}"/>
<a href="<t:url path="/gal/gal.csv?csv=spreadsheet&view=${view}"/>"><t:say key="gal.spreadsheet"/></a>,
<a href="<t:url path="/gal/gal.csv?view=${view}"/>"><t:say key="gal.exact"/></a>,
<a href="<t:url path="/gal/gal.ldif?view=${view}"/>">LDIF</a>,
<a href="<t:url path="/gal/gal.vcf?view=${view}"/>"><t:say key="imports.format.vcard"/></a>,
<a href="<t:url path="/gal/gal.txt?view=${view}"/>"><t:say key="gal.import-file"/></a></p>
</c:if>
</div>
<details class="fold" id="columns">
<summary><t:say key="gal.columns"/></summary>
<form method="post" action="<t:url path="/preferences"/>">
<t:token/>
<input type="hidden" name="to" value="<c:out value="${whereabouts}"/>">
<fieldset class="columns"><legend><t:say key="gal.columns-legend"/></legend>
<c:forEach var="column" items="${offered}"><label><input type="checkbox" name="column" value="<c:out value="${column}"/>"<c:if test="${columns.contains(column)}"> checked</c:if>> <c:out value="${w:label(column, texts)}"/></label></c:forEach>
<label><input type="checkbox" name="column" value="@postoffice"<c:if test="${columns.contains('@postoffice')}"> checked</c:if>> <t:say key="gal.owner"/></label>
</fieldset>
<button name="columns.do" value="show"><t:say key="gal.columns-do"/></button>
</form>
</details>
</c:otherwise>
</c:choose>
</t:layout>
