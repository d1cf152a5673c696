<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:postoffice tab="refused" title="${texts.say('addresses.refused.title', head.name())}" styles="addresses">
<h2><t:say key="addresses.refused.heading"/></h2>
<p><t:say key="addresses.refused.about"/></p>
<table class="cards" id="entries">
<caption><t:say key="addresses.refused.caption" one="${head.name()}"/></caption>
<thead><tr><th scope="col"><t:say key="addresses.field.address"/></th><th scope="col"><t:say key="addresses.refused.number"/></th><th scope="col"><t:say key="addresses.refused.why"/></th><c:if test="${operator}"><th scope="col"><t:say key="addresses.refused.do"/></th></c:if></tr></thead>
<tbody>
<c:forEach var="one" items="${refused}">
<c:url var="link" value="${base}/entry"><c:param name="address" value="${one.address()}"/></c:url>
<tr>
<th scope="row" class="address"><t:breaks value="${one.address()}"/></th>
<td data-label="<c:out value="${texts.say('addresses.refused.number')}"/>" class="short"><c:out value="${one.number()}"/></td>
<td data-label="<c:out value="${texts.say('addresses.refused.why')}"/>"><b><c:out value="${one.code()}"/></b>: <t:recorded value="${one.reason()}"/></td>
<c:if test="${operator}"><td data-label="<c:out value="${texts.say('addresses.refused.do')}"/>"><a href="<c:out value="${link}"/>"><t:say key="addresses.refused.edit"/><span class="unseen"> <c:out value="${one.address()}"/></span></a></td></c:if>
</tr>
</c:forEach>
<c:if test="${empty refused}"><tr class="empty"><td colspan="4"><t:say key="addresses.refused.none"/></td></tr></c:if>
</tbody>
</table>
</t:postoffice>
