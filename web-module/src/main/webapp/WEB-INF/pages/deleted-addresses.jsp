<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:postoffice tab="deleted" title="${texts.say('addresses.deleted.title', head.name())}" styles="addresses">
<h2 class="unseen"><t:say key="addresses.deleted.heading"/></h2>
<c:if test="${not empty restored}"><p class="notice" role="status"><t:say key="addresses.deleted.restored" one="${restored}"/><c:if test="${not empty there and there > 0}"> <t:say key="addresses.deleted.there" one="${there}"/></c:if></p></c:if>
<p><t:say key="addresses.deleted.about"/></p>
<table class="cards" id="entries">
<caption><t:say key="addresses.deleted.caption" one="${head.name()}"/></caption>
<thead><tr><th scope="col"><t:say key="addresses.field.name"/></th><th scope="col"><t:say key="addresses.field.address"/></th><th scope="col"><t:say key="addresses.deleted.when"/></th><c:if test="${operator}"><th scope="col"><t:say key="addresses.restore"/></th></c:if></tr></thead>
<tbody>
<c:forEach var="entry" items="${deleted}">
<tr>
<th scope="row"><t:name value="${entry.name()}"/></th>
<td data-label="<c:out value="${texts.say('addresses.field.address')}"/>" class="address"><t:breaks value="${entry.address()}"/></td>
<td data-label="<c:out value="${texts.say('addresses.deleted.when')}"/>"><t:time at="${entry.deletedAt()}"/><c:if test="${not empty entry.deletedBy()}"> <small><t:say key="addresses.deleted.import" one="${entry.deletedBy()}"/></small></c:if></td>
<c:if test="${operator}"><td><div class="choice">
<form method="post" action="<t:url path="${base}/deleted"/>"><t:token/><button name="address" value="<c:out value="${entry.address()}"/>"><t:say key="addresses.restore"/><span class="unseen"> <t:name value="${entry.name()}"/></span></button></form>
<c:if test="${not empty entry.deletedBy()}"><form method="post" action="<t:url path="${base}/deleted"/>"><t:token/><button name="imported" value="<c:out value="${entry.deletedBy()}"/>"><t:say key="addresses.restore.import" one="${entry.deletedBy()}"/></button></form></c:if>
</div></td></c:if>
</tr>
</c:forEach>
<c:if test="${empty deleted}"><tr class="empty"><td colspan="4"><c:choose><c:when test="${not empty first}"><t:say key="addresses.list.end"/></c:when><c:otherwise><t:say key="addresses.deleted.empty"/></c:otherwise></c:choose></td></tr></c:if>
</tbody>
</table>
<t:pager first="${first}" next="${next}" start="${texts.say('addresses.pager.first')}" further="${texts.say('addresses.pager.next')}"/>
</t:postoffice>
