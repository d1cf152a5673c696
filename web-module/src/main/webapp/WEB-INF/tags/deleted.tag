<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="The table of deleted addresses, with boxes to choose from for operators." %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<table class="cards" id="entries">
<caption><t:say key="addresses.deleted.caption" one="${head.name()}"/></caption>
<thead><tr><c:if test="${operator}"><th scope="col"><span class="unseen"><t:say key="addresses.deleted.choose"/></span></th></c:if><th scope="col"><t:say key="addresses.field.name"/></th><th scope="col"><t:say key="addresses.field.address"/></th><th scope="col"><t:say key="addresses.deleted.when"/></th><c:if test="${operator}"><th scope="col"><t:say key="addresses.restore"/></th></c:if></tr></thead>
<tbody>
<c:forEach var="entry" items="${deleted}">
<tr>
<c:if test="${operator}"><td class="choose"><input type="checkbox" name="address" value="<c:out value="${entry.address()}"/>" aria-label="<c:out value="${texts.say('addresses.deleted.choose-one', entry.name())}"/>"<c:if test="${all}"> checked</c:if>></td></c:if>
<th scope="row"><t:name value="${entry.name()}"/></th>
<td data-label="<c:out value="${texts.say('addresses.field.address')}"/>" class="address"><t:breaks value="${entry.address()}"/></td>
<td data-label="<c:out value="${texts.say('addresses.deleted.when')}"/>"><t:time at="${entry.deletedAt()}"/><c:if test="${not empty entry.deletedBy()}"> <small><a href="<t:url path="${base}/deleted?imported=${entry.deletedBy()}"/>"><t:say key="addresses.deleted.import" one="${entry.deletedBy()}"/></a></small></c:if></td>
<c:if test="${operator}"><td><button name="only" value="<c:out value="${entry.address()}"/>"><t:say key="addresses.restore"/><span class="unseen"> <t:name value="${entry.name()}"/></span></button></td></c:if>
</tr>
</c:forEach>
<c:if test="${empty deleted}"><tr class="empty"><td colspan="<c:out value="${operator ? 5 : 3}"/>"><c:choose><c:when test="${not empty next}"><t:say key="addresses.deleted.further"/></c:when><c:when test="${not empty q}"><t:say key="addresses.deleted.nobody"/></c:when><c:when test="${not empty first}"><t:say key="addresses.list.end"/></c:when><c:otherwise><t:say key="addresses.deleted.empty"/></c:otherwise></c:choose></td></tr></c:if>
</tbody>
</table>
