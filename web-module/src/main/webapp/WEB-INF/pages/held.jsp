<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('attention.held.title', row.held().origin())}" here="attention">
<h1><t:say key="attention.held.title" one="${row.held().origin()}"/></h1>
<p><c:out value="${row.share()}"/>, <t:say key="attention.held.since"/> <t:time at="${row.held().since()}"/>. <a href="<t:url path="/attention"/>"><t:say key="attention.held.back"/></a>, <a href="<t:url path="/attention/held.csv?id=${row.held().id()}"/>"><t:say key="attention.held.allcsv"/></a>.</p>
<c:if test="${operator}"><t:heldchoice row="${row}"/></c:if>
<table class="cards" id="entries">
<caption><t:say key="attention.held.caption"/></caption>
<thead><tr><th scope="col"><t:say key="attention.held.name"/></th><th scope="col"><t:say key="attention.held.address"/></th><th scope="col"><t:say key="attention.held.details"/></th></tr></thead>
<tbody>
<c:forEach var="entry" items="${row.first()}">
<tr>
<th scope="row"><t:name value="${entry.name()}"/></th>
<td data-label="<t:say key="attention.held.address"/>" class="address"><t:breaks value="${entry.address()}"/></td>
<td data-label="<t:say key="attention.held.details"/>" class="details"><c:forEach var="detail" items="${entry.details()}"><span><i><c:out value="${w:label(detail.key, texts)}"/></i> <t:breaks value="${detail.value}"/></span> </c:forEach></td>
</tr>
</c:forEach>
</tbody>
</table>
<t:pager first="${first}" next="${next}" start="${texts.say('attention.held.start')}" further="${texts.say('attention.held.next')}"/>
</t:layout>
