<%@ tag pageEncoding="UTF-8" body-content="empty" %><%--
--%><%@ attribute name="caption" required="true" %><%--
--%><%@ attribute name="lines" required="true" type="java.util.List" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<table class="cards">
<caption><c:out value="${caption}"/></caption>
<thead><tr><th scope="col"><t:say key="attention.journal.when"/></th><th scope="col"><t:say key="attention.journal.where"/></th><th scope="col"><t:say key="attention.journal.what"/></th></tr></thead>
<tbody>
<c:forEach var="line" items="${lines}">
<tr>
<td data-label="<t:say key="attention.journal.when"/>" class="short"><t:time at="${line.at()}"/></td>
<td data-label="<t:say key="attention.journal.where"/>" class="name"><a href="<t:url path="/postoffices/${line.postoffice()}/journal"/>"><c:out value="${line.postoffice()}"/></a></td>
<td data-label="<t:say key="attention.journal.what"/>" class="text"><t:code number="${line.code()}"/><t:recorded value="${line.text()}"/></td>
</tr>
</c:forEach>
</tbody>
</table>
