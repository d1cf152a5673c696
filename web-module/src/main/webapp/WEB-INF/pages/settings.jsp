<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:postoffice tab="settings" title="${texts.say('settings.title', head.name())}" styles="setup">
<c:set var="status" value="${head.row().status()}"/>
<c:if test="${not empty param.saved}"><p class="notice" role="status"><t:say key="settings.saved"/></p></c:if>
<t:secret/>
<t:zones/>
<h2><t:say key="settings.running"/></h2>
<c:choose>
<c:when test="${empty status.paused()}"><p><t:say key="settings.pause-hint"/></p></c:when>
<c:otherwise><p><t:say key="settings.paused-by" one="${status.paused().by()}"/>&#32;<t:time at="${status.paused().since()}"/>. <t:say key="settings.resume-hint"/></p></c:otherwise>
</c:choose>
<c:if test="${operator or administrator}">
<form method="post" action="<t:url path="/settings/${head.name()}"/>" class="columns"><t:token/>
<p class="actions"><c:choose><c:when test="${empty status.paused()}"><button name="do" value="pause"><t:say key="settings.pause"/></button></c:when><c:otherwise><button class="main" name="do" value="resume"><t:say key="settings.resume"/></button></c:otherwise></c:choose></p></form>
</c:if>
<c:if test="${not administrator}"><p class="quiet"><t:say key="settings.administrator"/></p></c:if>
<c:if test="${administrator}">
<h2><t:say key="settings.options"/></h2>
<form method="post" action="<t:url path="/settings/${head.name()}"/>" class="columns">
<t:token/>
<t:field form="${form}" name="timeZone" label="${texts.say('steps.zone')}" hint="${texts.say('steps.zone-hint')}" required="${true}" list="zones" autocomplete="off"/>
<t:options form="${form}"/>
<c:choose>
<c:when test="${status.role() == 'SERVER'}"><input type="hidden" name="server" value="<c:out value="${form.value('server')}"/>"></c:when>
<c:otherwise>
<t:field form="${form}" name="server" label="${texts.say('requestors.server')}" hint="${texts.say('settings.server-hint')}" required="${true}" autocomplete="off"/>
<t:field form="${form}" name="secret" type="password" label="${texts.say('settings.server-secret')}" hint="${texts.say('settings.server-secret-hint')}" autocomplete="new-password"/>
</c:otherwise>
</c:choose>
<p class="actions"><button class="main" name="do" value="settings"><t:say key="form.save"/></button></p>
</form>
<h2><t:say key="settings.guard"/></h2>
<p><t:say key="settings.guard-hint"/>&#32;<t:say key="${guard.own() ? 'settings.guard-own' : 'settings.guard-all'}"/></p>
<form method="post" action="<t:url path="/settings/${head.name()}"/>" class="columns">
<t:token/>
<t:field form="${form}" name="percent" label="${texts.say('settings.percent')}" required="${true}" autocomplete="off"/>
<t:field form="${form}" name="least" label="${texts.say('settings.least')}" required="${true}" autocomplete="off"/>
<p class="actions"><button class="main" name="do" value="guard"><t:say key="form.save"/></button><c:if test="${guard.own()}"> <button name="do" value="guard-clear" formnovalidate><t:say key="settings.guard-clear"/></button></c:if></p>
</form>
<h2><t:say key="requestors.new-secret"/></h2>
<form method="post" action="<t:url path="/settings/${head.name()}"/>" class="columns">
<t:token/>
<c:choose>
<c:when test="${serverHere}"><p><t:say key="settings.secret-both"/></p></c:when>
<c:otherwise><p><t:say key="settings.secret-elsewhere"/></p>
<t:field form="${form}" name="own-secret" type="password" label="${texts.say('requestors.secret')}" hint="${texts.say('requestors.secret-hint')}" autocomplete="new-password"/></c:otherwise>
</c:choose>
<p class="actions"><button name="do" value="secret"><t:say key="requestors.make-secret"/></button></p>
</form>
<h2><t:say key="settings.more"/></h2>
<p class="actions"><c:if test="${renames}"><a href="<t:url path="/rename/${head.name()}"/>"><t:say key="settings.rename"/></a></c:if>
<a href="<t:url path="/settings/${head.name()}/remove"/>"><t:say key="settings.remove"/></a></p>
</c:if>
</t:postoffice>
