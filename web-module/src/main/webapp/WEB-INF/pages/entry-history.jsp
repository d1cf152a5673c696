<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:postoffice tab="addresses" title="${texts.say('addresses.history.heading', history.address())}" styles="addresses">
<h2><t:say key="addresses.history.heading" one="${history.address()}"/></h2>
<c:if test="${history.owner() != head.name()}"><p><t:say key="addresses.history.owner" one="${history.owner()}"/><c:if test="${not empty history.arrived()}"> <t:say key="addresses.history.arrived" one="${head.name()}"/> <t:time at="${history.arrived()}"/></c:if></p></c:if>
<c:if test="${not history.here()}"><p><c:choose><c:when test="${empty removed}"><t:say key="addresses.history.elsewhere" one="${history.owner()}"/></c:when><c:otherwise><t:text value="${removed}"/> <t:say key="addresses.history.removed"/></c:otherwise></c:choose></p></c:if>
<c:if test="${history.here()}">
<table class="cards" id="changes">
<caption><t:say key="addresses.history.caption"/></caption>
<thead><tr><th scope="col"><t:say key="addresses.history.number"/></th><th scope="col"><t:say key="addresses.history.when"/></th><th scope="col"><t:say key="addresses.history.who"/></th><th scope="col"><t:say key="addresses.history.what"/></th><th scope="col"><t:say key="addresses.history.fields"/></th></tr></thead>
<tbody>
<c:forEach var="one" items="${history.changes()}">
<c:url var="link" value="${base}/history"><c:param name="address" value="${history.address()}"/><c:param name="change" value="${one.number()}"/></c:url>
<tr>
<th scope="row" class="short"><a href="<c:out value="${link}"/>"<c:if test="${one.number() == history.change()}"> aria-current="true"</c:if>><c:out value="${one.number()}"/></a></th>
<td data-label="<c:out value="${texts.say('addresses.history.when')}"/>" class="short"><t:time at="${one.at()}" none="${texts.say('addresses.history.forgotten')}"/></td>
<td data-label="<c:out value="${texts.say('addresses.history.who')}"/>"><c:choose><c:when test="${one.who() == null}"><span class="quiet"><t:say key="addresses.history.forgotten"/></span></c:when><c:when test="${empty one.who()}"><t:say key="addresses.history.node"/></c:when><c:otherwise><c:out value="${one.who()}"/></c:otherwise></c:choose><c:if test="${not empty one.way()}"><c:set var="wayKey" value="addresses.history.way.${one.way()}"/> <small><t:say key="${wayKey}"/><c:if test="${not empty one.client()}">, <c:out value="${one.client()}"/></c:if></small></c:if></td>
<td data-label="<c:out value="${texts.say('addresses.history.what')}"/>"><c:set var="whatKey" value="addresses.history.${one.what()}"/><t:say key="${whatKey}"/><c:choose><c:when test="${one.doing() == 'IMPORT'}"> <small><t:say key="addresses.history.import" one="${one.about()}"/></small></c:when><c:when test="${one.doing() == 'RESTORE'}"> <small><t:say key="addresses.history.restored"/></small></c:when><c:when test="${not empty one.about() and one.what() == 'added'}"> <small><t:say key="addresses.history.was" one="${one.about()}"/></small></c:when><c:when test="${not empty one.about() and one.what() == 'deleted'}"> <small><t:say key="addresses.history.moved"/></small></c:when></c:choose></td>
<td data-label="<c:out value="${texts.say('addresses.history.fields')}"/>" class="changes"><c:forEach var="field" items="${one.fields()}"><span><i><c:choose><c:when test="${field.fixed()}"><c:set var="fieldKey" value="addresses.field.${field.label()}"/><t:say key="${fieldKey}"/></c:when><c:otherwise><c:out value="${w:label(field.label(), texts)}"/></c:otherwise></c:choose></i> <c:if test="${not empty field.before()}"><del><c:out value="${field.before()}"/></del></c:if> <c:if test="${not empty field.after()}"><ins><c:out value="${field.after()}"/></ins></c:if></span></c:forEach></td>
</tr>
</c:forEach>
<c:if test="${empty history.changes()}"><tr class="empty"><td colspan="5"><t:say key="addresses.history.none"/></td></tr></c:if>
</tbody>
</table>
<c:if test="${not empty history.change()}">
<h3><t:say key="addresses.history.got" one="${history.change()}"/></h3>
<p><c:choose><c:when test="${empty history.taken()}"><t:say key="addresses.history.nottaken"/></c:when><c:otherwise><t:say key="addresses.history.taken"/> <t:time at="${history.taken()}"/></c:otherwise></c:choose></p>
<c:if test="${not empty history.got()}">
<table class="cards" id="got">
<caption><t:say key="addresses.history.got.caption"/></caption>
<thead><tr><th scope="col"><t:say key="addresses.history.postoffice"/></th><th scope="col"><t:say key="addresses.history.gotat"/></th></tr></thead>
<tbody><c:forEach var="one" items="${history.got()}"><tr><th scope="row"><c:out value="${one.postoffice()}"/></th><td data-label="<c:out value="${texts.say('addresses.history.gotat')}"/>"><t:time at="${one.at()}" none="${texts.say('addresses.history.notyet')}"/></td></tr></c:forEach></tbody>
</table></c:if></c:if>
</c:if>
<c:url var="back" value="${base}/entry"><c:param name="address" value="${history.address()}"/></c:url>
<c:if test="${history.owner() == head.name()}"><p><a href="<c:out value="${back}"/>"><t:say key="addresses.history.back"/></a></p></c:if>
</t:postoffice>
