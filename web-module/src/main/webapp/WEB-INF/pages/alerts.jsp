<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${texts.say('alerts.title')}" here="administration">
<h1><t:say key="alerts.title"/></h1>
<t:administration tab="alerts"/>
<p><t:say key="alerts.about"/></p>
<c:if test="${saved}"><p class="notice" role="status"><t:say key="alerts.saved"/></p></c:if>
<c:if test="${not empty tried}"><div class="notice" role="status">
<c:if test="${empty tried.mail() and empty tried.webhook()}"><p><t:say key="alerts.nobody"/></p></c:if>
<c:if test="${not empty tried.mail()}"><p><t:say key="alerts.by-mail"/> <c:choose><c:when test="${tried.mail() == 'sent'}"><t:say key="alerts.sent"/></c:when><c:otherwise><b><c:out value="${tried.mail()}"/></b></c:otherwise></c:choose></p></c:if>
<c:if test="${not empty tried.webhook()}"><p><t:say key="alerts.by-hook"/> <c:choose><c:when test="${tried.webhook() == 'sent'}"><t:say key="alerts.sent"/></c:when><c:otherwise><b><c:out value="${tried.webhook()}"/></b></c:otherwise></c:choose></p></c:if>
</div></c:if>
<c:if test="${not session}"><div class="card"><h2><t:say key="alerts.no-session"/></h2>
<p><t:say key="alerts.no-session-why"/></p>
<p>WildFly: <code>/subsystem=mail/mail-session=Dirsync:add(jndi-name="java:/mail/Dirsync",from="dirsync@example.org")</code> <code>/subsystem=mail/mail-session=Dirsync/server=smtp:add(outbound-socket-binding-ref=mail-smtp)</code></p>
<p>Payara: <code>asadmin create-javamail-resource --mailhost localhost --mailuser dirsync --fromaddress dirsync@example.org mail/Dirsync</code></p>
</div></c:if>
<c:if test="${not empty undelivered}">
<h2><t:say key="alerts.undelivered"/></h2>
<table class="cards" id="undelivered">
<caption><t:say key="alerts.undelivered-caption"/></caption>
<thead><tr><th scope="col"><t:say key="alerts.when"/></th><th scope="col"><t:say key="alerts.way"/></th><th scope="col"><t:say key="alerts.postoffice"/></th><th scope="col"><t:say key="alerts.attempts"/></th><th scope="col"><t:say key="alerts.failure"/></th></tr></thead>
<tbody>
<c:forEach var="one" items="${undelivered}">
<tr<c:if test="${one.givenUp()}"> class="urgent"</c:if>>
<td data-label="<c:out value="${texts.say('alerts.when')}"/>" class="short"><t:time at="${one.at()}"/></td>
<td data-label="<c:out value="${texts.say('alerts.way')}"/>" class="short"><c:choose><c:when test="${one.way() == 'MAIL'}"><t:say key="alerts.mail"/></c:when><c:otherwise><t:say key="alerts.hook"/></c:otherwise></c:choose></td>
<td data-label="<c:out value="${texts.say('alerts.postoffice')}"/>"><c:out value="${one.postoffice()}"/> <c:out value="${one.kind()}"/></td>
<td data-label="<c:out value="${texts.say('alerts.attempts')}"/>"><c:out value="${one.attempts()}"/><c:if test="${one.givenUp()}"> <span class="tag"><t:say key="alerts.given-up"/></span></c:if></td>
<td data-label="<c:out value="${texts.say('alerts.failure')}"/>" class="text"><c:out value="${one.failure()}"/></td>
</tr>
</c:forEach>
</tbody>
</table>
<form method="post" action="<t:url path="/alerts"/>"><t:token/><button name="decision" value="retry"><t:say key="alerts.retry"/></button></form>
</c:if>
<h2><t:say key="alerts.settings"/></h2>
<form method="post" action="<t:url path="/alerts"/>" class="columns">
<t:token/>
<p class="hint"><t:say key="alerts.host"/> WildFly: <t:say key="alerts.host.wildfly"/> <code>jboss.mail.server.host</code>, <code>jboss.mail.server.port</code>; Payara: <t:say key="alerts.host.payara"/>, <code>mail/Dirsync</code>.</p>
<t:area form="${form}" name="addresses" label="${texts.say('alerts.addresses')}" hint="${texts.say('alerts.addresses-hint')}" rows="3"/>
<t:field form="${form}" name="webhook" label="${texts.say('alerts.webhook')}" hint="${texts.say('alerts.webhook-hint')}" longest="2000" autocomplete="off"/>
<t:check form="${form}" name="signed" label="${texts.say('alerts.signed')}"/>
<t:field form="${form}" name="secret" label="${texts.say('alerts.secret')}" type="password" hint="${texts.say('alerts.secret-hint')}" longest="256" autocomplete="off"/>
<t:field form="${form}" name="behindMinutes" label="${texts.say('alerts.behind')}" hint="${texts.say('alerts.minutes-hint')}" required="true" longest="5"/>
<t:field form="${form}" name="offlineMinutes" label="${texts.say('alerts.offline')}" required="true" longest="5"/>
<t:field form="${form}" name="waitingMinutes" label="${texts.say('alerts.waiting')}" required="true" longest="5"/>
<div class="actions"><button class="main" name="decision" value="save"><t:say key="form.save"/></button></div>
</form>
<form method="post" action="<t:url path="/alerts"/>"><t:token/><p><button name="decision" value="test"><t:say key="alerts.test"/></button></p></form>
</t:layout>
