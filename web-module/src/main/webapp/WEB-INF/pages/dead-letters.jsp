<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('attention.dead')}" here="attention" live="${true}" styles="office">
<h1><t:say key="attention.dead"/></h1>
<p><t:say key="attention.dead.page"/> <a href="<t:url path="/attention"/>"><t:say key="attention.dead.together"/></a></p>
<table class="cards" data-swap id="letters">
<caption><t:say key="attention.dead.count" one="${deadLetters}"/></caption>
<c:if test="${not empty letters}">
<thead><tr>
<th scope="col"><t:say key="attention.dead.when"/></th><th scope="col"><t:say key="attention.dead.from"/></th><th scope="col"><t:say key="attention.dead.to"/></th><th scope="col"><t:say key="attention.dead.reason"/></th><th scope="col" class="number"><t:say key="attention.dead.size"/></th><th scope="col"><t:say key="attention.dead.id"/></th><c:if test="${operator}"><th scope="col"><t:say key="attention.dead.decide"/></th></c:if>
</tr></thead>
<tbody>
<c:forEach var="letter" items="${letters}">
<tr>
<td data-label="<t:say key="attention.dead.when"/>"><t:time at="${letter.at()}"/></td>
<td data-label="<t:say key="attention.dead.from"/>" class="name"><c:out value="${empty letter.from() ? texts.say('attention.dead.unreadable') : letter.from()}"/></td>
<td data-label="<t:say key="attention.dead.to"/>" class="name"><c:out value="${empty letter.to() ? texts.say('attention.dead.unreadable') : letter.to()}"/></td>
<td data-label="<t:say key="attention.dead.reason"/>" class="text"><t:code number="${letter.code()}"/><t:recorded value="${letter.reason()}"/></td>
<td data-label="<t:say key="attention.dead.size"/>" class="number"><c:out value="${w:bytes(letter.size(), texts)}"/></td>
<td data-label="<t:say key="attention.dead.id"/>"><small><c:out value="${letter.id()}"/></small><c:if test="${letter.retries() > 0}"><small><t:say key="attention.dead.retried" one="${letter.retries()}"/></small></c:if></td>
<c:if test="${operator}"><td><div class="choice"><t:decide path="/dead-letters" decision="retry" label="${texts.say('attention.dead.retry')}" about="${letter.id()}" id="${letter.id()}"/><t:decide path="/dead-letters" decision="drop" danger="${true}" label="${texts.say('attention.dead.drop')}" about="${letter.id()}" id="${letter.id()}"/></div></td></c:if>
</tr>
</c:forEach>
</tbody>
</c:if>
<c:if test="${empty letters}"><tbody><tr class="empty"><td><t:empty text="${texts.say('attention.dead.none')}" good="${true}"/></td></tr></tbody></c:if>
</table>
</t:layout>
