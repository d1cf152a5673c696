<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('users.title')}" here="administration">
<h1><t:say key="users.title"/></h1>
<t:administration tab="users"/>
<c:if test="${not own}"><p class="notice"><t:say key="users.of-the-server"/></p></c:if>
<c:if test="${not empty refused}"><p class="notice" role="alert"><c:out value="${refused}"/></p></c:if>
<c:if test="${not empty made}"><div class="card" role="status">
<h2><t:say key="users.made" one="${made.name()}"/></h2>
<p><code id="made"><c:out value="${made.password()}"/></code></p>
<p class="quiet"><t:say key="users.once"/></p>
</div></c:if>
<table class="cards" id="users">
<caption><t:say key="users.caption"/></caption>
<thead><tr><th scope="col"><t:say key="users.name"/></th><th scope="col"><t:say key="users.role"/></th><th scope="col"><t:say key="users.last-login"/></th><th scope="col"><t:say key="users.password-set"/></th><th scope="col"><t:say key="users.decide"/></th></tr></thead>
<tbody>
<c:forEach var="user" items="${users}">
<tr>
<th scope="row"><c:out value="${user.name()}"/><c:if test="${user.name() == pageContext.request.userPrincipal.name}"> <span class="tag"><t:say key="users.you"/></span></c:if><c:if test="${user.disabled()}"> <span class="tag"><t:say key="users.disabled"/></span></c:if><c:if test="${user.initial()}"> <span class="tag"><t:say key="users.initial"/></span></c:if></th>
<td data-label="<c:out value="${texts.say('users.role')}"/>"><form method="post" action="<t:url path="/users"/>" class="choice"><t:token/><input type="hidden" name="user" value="<c:out value="${user.name()}"/>">
<select name="role" aria-label="<c:out value="${texts.say('users.role-of', user.name())}"/>"><c:forEach var="role" items="${roles}"><option value="<c:out value="${role.value()}"/>"<c:if test="${role.value() == user.role()}"> selected</c:if>><c:out value="${role.label()}"/></option></c:forEach></select>
<button name="decision" value="role"><t:say key="users.change-role"/><span class="unseen"> <c:out value="${user.name()}"/></span></button></form></td>
<td data-label="<c:out value="${texts.say('users.last-login')}"/>"><t:time at="${user.lastLoginAt()}" none="${texts.say('users.never')}"/></td>
<td data-label="<c:out value="${texts.say('users.password-set')}"/>"><t:time at="${user.passwordAt()}" none="${texts.say('users.unknown')}"/></td>
<td><form method="post" action="<t:url path="/users"/>" class="choice"><t:token/><input type="hidden" name="user" value="<c:out value="${user.name()}"/>">
<button name="decision" value="reset"><t:say key="users.reset"/><span class="unseen"> <c:out value="${user.name()}"/></span></button>
<c:choose><c:when test="${user.disabled()}"><button name="decision" value="enable"><t:say key="users.enable"/><span class="unseen"> <c:out value="${user.name()}"/></span></button></c:when><c:otherwise><button name="decision" value="disable"><t:say key="users.disable"/><span class="unseen"> <c:out value="${user.name()}"/></span></button></c:otherwise></c:choose>
</form>
<details class="ask"><summary><t:say key="users.remove"/>&#8230;<span class="unseen"> <c:out value="${user.name()}"/></span></summary>
<form method="post" action="<t:url path="/users"/>" class="choice"><t:token/><input type="hidden" name="user" value="<c:out value="${user.name()}"/>">
<p><c:choose><c:when test="${user.name() == pageContext.request.userPrincipal.name}"><t:say key="users.remove-you"/></c:when><c:otherwise><t:say key="users.remove-ask" one="${user.name()}"/></c:otherwise></c:choose></p>
<button class="danger" name="decision" value="remove"><t:say key="users.remove"/><span class="unseen"> <c:out value="${user.name()}"/></span></button></form></details></td>
</tr>
</c:forEach>
</tbody>
</table>
<h2><t:say key="users.add"/></h2>
<form method="post" action="<t:url path="/users"/>" class="columns">
<t:token/>
<t:field form="${form}" name="name" label="${texts.say('users.name')}" hint="${texts.say('users.name-hint')}" required="true" longest="64" autocomplete="off"/>
<t:choice form="${form}" name="role" label="${texts.say('users.role')}" options="${roles}" hint="${texts.say('users.role-hint')}"/>
<div class="actions"><button class="main" name="decision" value="add"><t:say key="users.add"/></button></div>
</form>
</t:layout>
