<%@ tag pageEncoding="UTF-8" body-content="empty" %><%--
--%><%@ attribute name="caption" required="true" %><%--
--%><%@ attribute name="rows" required="true" type="java.util.List" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<table class="cards" data-swap id="runs">
<caption><c:out value="${caption}"/></caption>
<thead><tr>
<th scope="col"><t:say key="office.runs.process"/></th><th scope="col"><t:say key="office.runs.when"/></th><th scope="col"><t:say key="office.runs.outcome"/></th><th scope="col"><t:say key="office.runs.took"/></th><th scope="col"><t:say key="office.runs.changes"/></th><th scope="col"><t:say key="office.runs.messages"/></th><th scope="col"><t:say key="office.runs.what"/></th>
</tr></thead>
<tbody>
<c:forEach var="row" items="${rows}">
<tr>
<th scope="row" class="short"><c:out value="${row.process()}"/></th>
<td data-label="<t:say key="office.runs.when"/>" class="short"><t:time at="${row.at()}"/></td>
<td data-label="<t:say key="office.runs.outcome"/>"><t:look look="${row.look()}"/></td>
<td data-label="<t:say key="office.runs.took"/>" class="short"><c:out value="${row.took()}"/></td>
<td data-label="<t:say key="office.runs.changes"/>"><c:out value="${row.changes()}"/></td>
<td data-label="<t:say key="office.runs.messages"/>" class="short"><c:out value="${row.sent()}"/></td>
<td data-label="<t:say key="office.runs.what"/>" class="text"><c:choose><c:when test="${not empty row.progress()}"><t:progress row="${row}" id="run-${row.run().id()}"/></c:when><c:otherwise><t:code number="${row.run().code()}"/><t:recorded value="${row.run().text()}"/></c:otherwise></c:choose></td>
</tr>
</c:forEach>
<c:if test="${empty rows}"><tr class="empty"><td colspan="7"><t:empty text="${texts.say('office.runs.none')}" next="${texts.say('office.runs.none.next')}"/></td></tr></c:if>
</tbody>
</table>
