<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('requestors.one', one.name())}" here="requestors" styles="setup">
<h1><t:say key="requestors.one" one="${one.name()}"/></h1>
<p><a href="<t:url path="/requestors"/>"><t:say key="requestors.all"/></a><c:if test="${hosted}">&#32;<a href="<t:url path="/postoffices/${one.name()}"/>"><t:say key="requestors.its-page"/></a></c:if></p>
<c:if test="${not empty param.saved}"><p class="notice" role="status"><t:say key="settings.saved"/></p></c:if>
<t:secret/>
<dl class="facts">
<div><dt><t:say key="requestors.heard"/></dt><dd><t:time at="${one.heardAt()}" none="${texts.say('requestors.never')}"/></dd></div>
<div><dt><t:say key="requestors.addresses"/></dt><dd><c:out value="${w:number(one.addresses(), texts)}"/></dd></div>
<div><dt><t:say key="requestors.pending"/></dt><dd><c:out value="${w:number(one.pendingChanges(), texts)}"/></dd></div>
<div><dt><t:say key="requestors.report"/></dt><dd><c:if test="${not empty one.heardAt()}"><t:report value="${one.status()}"/></c:if></dd></div>
</dl>
<c:if test="${administrator}">
<h2><t:say key="requestors.allowed"/></h2>
<p class="hint"><t:say key="requestors.allowed-hint"/></p>
<form method="post" action="<t:url path="/requestors/${one.name()}"/>" class="columns">
<t:token/>
<t:options form="${form}"/>
<t:check form="${form}" name="password" label="${texts.say('requestors.password')}" hint="${texts.say('requestors.password-hint')}"/>
<p class="actions"><button class="main" name="do" value="options"><t:say key="form.save"/></button></p>
</form>
<c:if test="${not hosted}">
<h2><t:say key="requestors.new-secret"/></h2>
<form method="post" action="<t:url path="/requestors/${one.name()}"/>" class="columns">
<t:token/>
<p><t:say key="requestors.new-secret-hint"/></p>
<p class="actions"><button name="do" value="secret"><t:say key="requestors.make-secret"/></button></p>
</form>
</c:if>
<c:if test="${one.name() != server}">
<h2><t:say key="requestors.remove"/></h2>
<form method="post" action="<t:url path="/requestors/${one.name()}"/>" class="columns">
<t:token/>
<p><t:say key="requestors.remove-hint" one="${one.addresses()}"/></p>
<t:field form="${form}" name="confirm" label="${texts.say('requestors.confirm', one.name())}" required="${true}" autocomplete="off"/>
<p class="actions"><button class="danger" name="do" value="remove"><t:say key="requestors.remove-now"/></button></p>
</form>
</c:if>
</c:if>
</t:layout>
