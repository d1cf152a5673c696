<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('account.title')}" here="account" scripts="account">
<h1><t:say key="account.title"/></h1>
<p><t:say key="account.you" one="${pageContext.request.userPrincipal.name}"/>
<c:choose><c:when test="${administrator}"><t:say key="users.role-administrator"/></c:when><c:when test="${operator}"><t:say key="users.role-operator"/></c:when><c:when test="${viewer}"><t:say key="users.role-viewer"/></c:when><c:otherwise><t:say key="users.role-reader"/></c:otherwise></c:choose></p>
<c:if test="${initial}"><p class="notice" role="alert"><t:say key="account.initial"/></p></c:if>
<c:if test="${changed}"><p class="notice" role="status"><t:say key="account.changed"/></p></c:if>
<c:choose><c:when test="${own}">
<h2><t:say key="account.password"/></h2>
<form method="post" action="<t:url path="/account"/>" class="columns">
<t:token/>
<t:field form="${form}" name="old" label="${texts.say('account.old')}" type="password" required="true" autocomplete="current-password" longest="1024"/>
<t:field form="${form}" name="password" label="${texts.say('account.new')}" type="password" hint="${texts.say('account.rules')}" required="true" autocomplete="new-password" longest="512"/>
<t:field form="${form}" name="again" label="${texts.say('account.again')}" type="password" required="true" autocomplete="new-password" longest="512"/>
<p class="field check" id="shown" hidden><input type="checkbox" id="show"><label for="show"><t:say key="account.show"/></label></p>
<div class="actions"><button class="main"><t:say key="account.change"/></button></div>
<p class="quiet"><t:say key="account.ends"/></p>
</form>
</c:when><c:otherwise><p><t:say key="account.of-the-server"/></p></c:otherwise></c:choose>
</t:layout>
