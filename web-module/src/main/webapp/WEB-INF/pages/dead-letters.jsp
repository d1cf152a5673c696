<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="Dead letters" here="dead-letters" live="${true}">
<h1>Dead letters</h1>
<p>Messages that nobody could take. What they carried was not applied; nothing waits behind them, and the next cycle sends it again. Retry one when its cause is gone: if the cause persists, it comes back. <a href="<t:url path="/attention"/>">All of a cause at once</a></p>
<table class="cards" data-swap id="letters">
<caption><c:choose><c:when test="${empty letters}">There are none.</c:when><c:otherwise><c:out value="${w:number(deadLetters)}"/> in the queue</c:otherwise></c:choose></caption>
<c:if test="${not empty letters}">
<thead><tr>
<th scope="col">When</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Reason</th><th scope="col" class="number">Size</th><th scope="col">Id</th><c:if test="${operator}"><th scope="col">Decide</th></c:if>
</tr></thead>
<tbody>
<c:forEach var="letter" items="${letters}">
<tr>
<td data-label="When"><t:time at="${letter.at()}"/></td>
<td data-label="From" class="name"><c:out value="${empty letter.from() ? 'unreadable' : letter.from()}"/></td>
<td data-label="To" class="name"><c:out value="${empty letter.to() ? 'unreadable' : letter.to()}"/></td>
<td data-label="Reason" class="text"><c:if test="${not empty letter.code()}"><b><c:out value="${letter.code()}"/> <c:out value="${w:meaning(letter.code())}"/></b>: </c:if><t:text value="${letter.reason()}"/></td>
<td data-label="Size" class="number"><c:out value="${w:bytes(letter.size())}"/></td>
<td data-label="Id"><small><c:out value="${letter.id()}"/></small><c:if test="${letter.retries() > 0}"><small>retried <c:out value="${letter.retries()}"/> times</small></c:if></td>
<c:if test="${operator}"><td><div class="choice"><t:decide path="/dead-letters" decision="retry" label="Retry" about="${letter.id()}" id="${letter.id()}"/><t:decide path="/dead-letters" decision="drop" label="Throw away" about="${letter.id()}" id="${letter.id()}"/></div></td></c:if>
</tr>
</c:forEach>
</tbody>
</c:if>
</table>
</t:layout>
