<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="Held deletions of ${row.held().origin()}" here="attention">
<h1>Held deletions of <c:out value="${row.held().origin()}"/></h1>
<p><c:out value="${row.share()}"/>, held since <t:time at="${row.held().since()}"/>. <a href="<t:url path="/attention"/>">Back</a>, or <a href="<t:url path="/attention/held.csv?id=${row.held().id()}"/>">all as CSV</a>.</p>
<c:if test="${operator}"><t:heldchoice row="${row}"/></c:if>
<table class="cards" id="entries">
<caption>The entries that would go</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Address</th><th scope="col">Details</th></tr></thead>
<tbody>
<c:forEach var="entry" items="${row.first()}">
<tr>
<th scope="row"><c:out value="${entry.name()}"/></th>
<td data-label="Address" class="address"><c:out value="${entry.address()}"/></td>
<td data-label="Details" class="details"><c:forEach var="detail" items="${entry.details()}"><span><i><c:out value="${detail.key}"/></i> <c:out value="${detail.value}"/></span> </c:forEach></td>
</tr>
</c:forEach>
</tbody>
</table>
<t:pager first="${first}" next="${next}" start="Back to the beginning" further="Next page"/>
</t:layout>
