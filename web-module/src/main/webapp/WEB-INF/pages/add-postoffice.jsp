<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="${texts.say('steps.add')}" here="overview" styles="setup">
<h1><t:say key="steps.add"/></h1>
<c:choose>
<c:when test="${administrator}">
<c:choose><c:when test="${not empty server}"><p><t:say key="steps.requestors-hint" one="${server}"/></p></c:when><c:otherwise><p><t:say key="steps.add-elsewhere"/></p></c:otherwise></c:choose>
<t:zones/>
<form method="post" action="<t:url path="/add-postoffice"/>" class="columns">
<t:token/>
<t:newpostoffice form="${form}"/>
<c:choose>
<c:when test="${not empty server}">
<p class="actions"><button class="main" name="do" value="requestor"><t:say key="steps.host-here"/></button> <button name="do" value="register"><t:say key="steps.register"/></button></p>
<p class="hint"><t:say key="steps.register-hint"/></p>
</c:when>
<c:otherwise>
<t:field form="${form}" name="server" label="${texts.say('requestors.server')}" hint="${texts.say('settings.server-hint')}" required="${true}" autocomplete="off"/>
<t:field form="${form}" name="secret" type="password" label="${texts.say('requestors.secret')}" hint="${texts.say('steps.add-secret')}" required="${true}" autocomplete="off"/>
<p class="actions"><button class="main" name="do" value="join"><t:say key="steps.host-here"/></button></p>
</c:otherwise>
</c:choose>
</form>
</c:when>
<c:otherwise><p><t:say key="steps.add-administrator"/></p></c:otherwise>
</c:choose>
</t:layout>
