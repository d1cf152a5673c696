<%@ tag pageEncoding="UTF-8" body-content="empty" %><%--
--%><%@ attribute name="caption" required="true" %><%--
--%><%@ attribute name="rows" required="true" type="java.util.List" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<table class="cards" data-swap id="runs">
<caption><c:out value="${caption}"/></caption>
<thead><tr>
<th scope="col">Process</th><th scope="col">When</th><th scope="col">Outcome</th><th scope="col">Took</th><th scope="col">Changes</th><th scope="col">Messages</th><th scope="col">What happened</th>
</tr></thead>
<tbody>
<c:forEach var="row" items="${rows}">
<tr>
<th scope="row" class="short"><c:out value="${row.process()}"/></th>
<td data-label="When" class="short"><t:time at="${row.at()}"/></td>
<td data-label="Outcome"><t:look look="${row.look()}"/></td>
<td data-label="Took" class="short"><c:out value="${row.took()}"/></td>
<td data-label="Changes"><c:out value="${row.changes()}"/></td>
<td data-label="Messages" class="short"><c:out value="${row.sent()}"/></td>
<td data-label="Result" class="text"><c:if test="${not empty row.code()}"><b><c:out value="${row.code()}"/></b>: </c:if><t:text value="${row.run().text()}"/></td>
</tr>
</c:forEach>
<c:if test="${empty rows}"><tr class="empty"><td colspan="7">No run yet.</td></tr></c:if>
</tbody>
</table>
