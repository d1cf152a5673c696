<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('login.title')}">
<div class="narrow">
<h1><t:say key="login.title"/></h1>
<c:if test="${not empty message}"><p class="notice" role="alert"><c:out value="${message}"/></p></c:if>
<form method="post" action="<t:url path="/login"/>" class="fields">
<input type="hidden" name="token" value="<c:out value="${token}"/>">
<input type="hidden" name="to" value="<c:out value="${to}"/>">
<c:if test="${not empty kept}"><input type="hidden" name="kept" value="<c:out value="${kept}"/>">
</c:if><label for="user"><t:say key="login.user"/></label>
<input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="256" value="<c:out value="${typed}"/>"<c:if test="${empty typed}"> autofocus</c:if>>
<label for="password"><t:say key="login.password"/></label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="1024"<c:if test="${not empty typed}"> autofocus</c:if>>
<button><t:say key="login.go"/></button>
</form>
</div>
</t:layout>
