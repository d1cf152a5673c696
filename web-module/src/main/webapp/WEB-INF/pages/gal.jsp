<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="${texts.say('gal.title')}" here="gal" styles="gal" scripts="gal">
<h1><t:say key="gal.title"/></h1>
<c:choose>
<c:when test="${empty views}"><p><t:say key="gal.no-postoffice"/></p></c:when>
<c:otherwise>
<form class="gal-search" id="gal-search" role="search" data-lost="<c:out value="${texts.say('gal.lost')}"/>" action="<t:url path="/gal"/>">
<t:field form="${form}" name="q" type="search" label="${texts.say('gal.q')}" hint="${texts.say('gal.q-hint')}" longest="256" autocomplete="off"/>
<t:choice form="${form}" name="view" label="${texts.say('gal.view')}" options="${views}"/>
<t:choice form="${form}" name="origin" label="${texts.say('gal.origin')}" options="${origins}"/>
<t:choice form="${form}" name="type" label="${texts.say('gal.type')}" options="${types}"/>
<t:choice form="${form}" name="kind" label="${texts.say('gal.kind')}" options="${kinds}"/>
<button><t:say key="gal.search"/></button>
</form>
<c:if test="${not empty form.error('after')}"><p class="notice"><c:out value="${form.error('after')}"/></p></c:if>
<p id="gal-count" class="quiet" role="status"><c:if test="${not empty part}"><c:choose><c:when test="${not empty next}"><t:say key="gal.count-more" one="${part.items().size()}"/></c:when><c:otherwise><t:say key="gal.count" one="${part.items().size()}"/></c:otherwise></c:choose></c:if></p>
<div id="gal-found">
<c:if test="${not empty part}">
<c:if test="${not part.complete()}"><p class="notice"><t:say key="gal.incomplete" one="${view}"/></p></c:if>
<table class="cards" id="entries">
<caption><t:say key="gal.caption" one="${view}"/></caption>
<thead><tr><th scope="col"><t:say key="gal.name"/></th><th scope="col"><t:say key="gal.address"/></th><th scope="col"><t:say key="gal.owner"/></th><th scope="col"><t:say key="gal.details"/></th></tr></thead>
<tbody>
<c:forEach var="entry" items="${part.items()}">
<c:url var="link" value="/gal/entry"><c:param name="view" value="${view}"/><c:param name="address" value="${entry.address()}"/></c:url>
<tr>
<th scope="row"><a href="<c:out value="${link}"/>"><t:name value="${entry.name()}"/></a><c:if test="${entry.hidden()}"> <span class="tag"><t:say key="gal.hidden"/></span></c:if></th>
<td data-label="<c:out value="${texts.say('gal.address')}"/>" class="address"><c:out value="${entry.address()}"/></td>
<td data-label="<c:out value="${texts.say('gal.owner')}"/>" class="name"><c:out value="${entry.origin()}"/></td>
<td data-label="<c:out value="${texts.say('gal.details')}"/>" class="details"><c:forEach var="detail" items="${entry.details()}"><span><i><c:out value="${detail.key}"/></i> <c:out value="${detail.value}"/></span> </c:forEach></td>
</tr>
</c:forEach>
<c:if test="${empty part.items()}"><tr class="empty"><td colspan="4"><c:choose>
<c:when test="${not empty q}"><t:say key="gal.nobody" one="${view}"/><c:if test="${asAddress}"><c:url var="anywhere" value="/gal/entry"><c:param name="view" value="${view}"/><c:param name="address" value="${q}"/></c:url> <a href="<c:out value="${anywhere}"/>"><t:say key="gal.anywhere" one="${q}"/></a></c:if></c:when>
<c:otherwise><t:say key="gal.none"/></c:otherwise></c:choose></td></tr></c:if>
</tbody>
</table>
<t:pager first="${first}" next="${next}" start="${texts.say('gal.first')}" further="${texts.say('gal.next')}"/>
<p><t:say key="gal.export" one="${view}"/>
<a href="<t:url path="/gal/gal.csv?csv=spreadsheet&view=${view}"/>"><t:say key="gal.spreadsheet"/></a>,
<a href="<t:url path="/gal/gal.csv?view=${view}"/>"><t:say key="gal.exact"/></a>,
<a href="<t:url path="/gal/gal.ldif?view=${view}"/>">LDIF</a>,
<a href="<t:url path="/gal/gal.vcf?view=${view}"/>"><t:say key="imports.format.vcard"/></a>,
<a href="<t:url path="/gal/gal.txt?view=${view}"/>"><t:say key="gal.import-file"/></a></p>
</c:if>
</div>
</c:otherwise>
</c:choose>
</t:layout>
