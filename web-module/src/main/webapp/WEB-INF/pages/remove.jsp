<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:postoffice tab="settings" title="${texts.say('settings.remove-title', head.name())}" styles="setup">
<h2><t:say key="settings.remove-title" one="${head.name()}"/></h2>
<ul>
<li><t:say key="settings.goes-own" one="${removal.ownAddresses()}"/></li>
<c:if test="${removal.unsentChanges() > 0}"><li class="open"><t:say key="settings.goes-unsent" one="${removal.unsentChanges()}"/></li></c:if>
<li><c:choose><c:when test="${removal.leavesLists()}"><t:say key="settings.goes-lists"/></c:when><c:otherwise><t:say key="settings.stays-lists"/></c:otherwise></c:choose></li>
<c:if test="${not empty removal.elsewhere()}"><li><t:say key="settings.goes-elsewhere" one="${removal.elsewhere().size()}"/>&#32;<c:forEach var="name" items="${removal.elsewhere()}" varStatus="i"><c:if test="${not i.first}">, </c:if><c:out value="${name}"/></c:forEach></li></c:if>
</ul>
<c:if test="${not empty removal.holders()}">
<table>
<caption><t:say key="settings.holders"/></caption>
<thead><tr><th scope="col"><t:say key="settings.holder"/></th><th scope="col" class="number"><t:say key="settings.entries"/></th></tr></thead>
<tbody><c:forEach var="row" items="${removal.holders()}"><tr><th scope="row"><c:out value="${row.postoffice()}"/></th><td class="number"><c:out value="${w:number(row.entries(), texts)}"/></td></tr></c:forEach></tbody>
</table>
</c:if>
<c:choose>
<c:when test="${not removal.possible()}">
<p class="error" role="status"><t:say key="settings.not-possible" one="${removal.requestors().size()}"/>&#32;<c:forEach var="name" items="${removal.requestors()}" varStatus="i"><c:if test="${not i.first}">, </c:if><c:out value="${name}"/></c:forEach></p>
</c:when>
<c:when test="${administrator}">
<form method="post" action="<t:url path="/settings/${head.name()}/remove"/>">
<t:token/>
<t:field form="${form}" name="confirm" label="${texts.say('requestors.confirm', head.name())}" required="${true}" autocomplete="off"/>
<p class="actions"><button class="danger" name="do" value="remove"><t:say key="settings.remove-now"/></button> <a href="<t:url path="/settings/${head.name()}"/>"><t:say key="form.cancel"/></a></p>
</form>
</c:when>
</c:choose>
</t:postoffice>
