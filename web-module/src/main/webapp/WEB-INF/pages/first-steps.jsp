<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="${texts.say('steps.title')}" here="first-steps" styles="setup">
<h1><t:say key="steps.title"/></h1>
<p><t:say key="steps.intro"/></p>
<t:secret/>
<t:zones/>
<ol class="progress" aria-label="<c:out value="${texts.say('steps.progress')}"/>">
<c:forTokens var="name" items="server requestors schedules lists" delims=" " varStatus="i">
<li<c:if test="${steps.next() == i.count}"> aria-current="step"</c:if>><a href="#step-<c:out value="${i.count}"/>"><t:say key="steps.${name}"/></a>
<span class="quiet"><c:choose><c:when test="${(i.count == 1 and steps.begun()) or (i.count == 2 and steps.joined()) or (i.count == 3 and steps.scheduled()) or (i.count == 4 and steps.filled())}"><t:say key="steps.done"/></c:when><c:when test="${steps.next() == i.count}"><t:say key="steps.now"/></c:when><c:otherwise><t:say key="steps.later"/></c:otherwise></c:choose></span></li>
</c:forTokens>
</ol>
<section id="step-1">
<h2><t:say key="steps.step" one="${1}"/>&#32;<t:say key="steps.server"/></h2>
<c:choose>
<c:when test="${not empty steps.server()}"><p><t:say key="steps.server-is" one="${steps.server()}"/></p></c:when>
<c:otherwise>
<c:if test="${not steps.begun()}">
<p><t:say key="steps.server-hint"/></p>
<form method="post" action="<t:url path="/first-steps"/>" class="columns">
<t:token/>
<t:newpostoffice form="${form}" zoneRequired="${true}"/>
<p class="actions"><button class="main" name="do" value="server"><t:say key="steps.make-server"/></button></p>
<details<c:if test="${sent == 'join'}"> open</c:if>><summary><t:say key="steps.elsewhere"/></summary>
<p><t:say key="steps.elsewhere-hint"/></p>
<t:field form="${form}" name="server" label="${texts.say('requestors.server')}" autocomplete="off"/>
<t:field form="${form}" name="secret" type="password" label="${texts.say('requestors.secret')}" autocomplete="off"/>
<p class="actions"><button name="do" value="join"><t:say key="steps.join"/></button></p>
</details>
</form>
</c:if>
<c:if test="${steps.begun()}"><p><t:say key="steps.server-elsewhere"/></p></c:if>
</c:otherwise>
</c:choose>
</section>
<section id="step-2">
<h2><t:say key="steps.step" one="${2}"/>&#32;<t:say key="steps.requestors"/></h2>
<c:if test="${steps.begun()}">
<ul class="plain">
<c:forEach var="one" items="${steps.postoffices()}"><li><a href="<t:url path="/postoffices/${one.name()}"/>"><c:out value="${one.name()}"/></a> <span class="quiet"><t:say key="steps.here"/></span></li></c:forEach>
<c:forEach var="one" items="${steps.elsewhere()}"><li><a href="<t:url path="/requestors/${one.name()}"/>"><c:out value="${one.name()}"/></a> <span class="quiet"><c:choose><c:when test="${empty one.heardAt()}"><t:say key="steps.not-heard"/></c:when><c:otherwise><t:say key="steps.heard"/></c:otherwise></c:choose></span></li></c:forEach>
</ul>
</c:if>
<c:choose>
<c:when test="${empty steps.server()}"><p class="quiet"><t:say key="steps.first-server"/></p></c:when>
<c:otherwise>
<p><t:say key="steps.requestors-hint" one="${steps.server()}"/></p>
<form method="post" action="<t:url path="/first-steps"/>" class="columns">
<t:token/>
<t:newpostoffice form="${form}"/>
<p class="actions"><button class="main" name="do" value="requestor"><t:say key="steps.host-here"/></button> <button name="do" value="register"><t:say key="steps.register"/></button></p>
<p class="hint"><t:say key="steps.register-hint"/></p>
</form>
</c:otherwise>
</c:choose>
</section>
<section id="step-3">
<h2><t:say key="steps.step" one="${3}"/>&#32;<t:say key="steps.schedules"/></h2>
<c:if test="${not steps.begun()}"><p class="quiet"><t:say key="steps.first-server"/></p></c:if>
<c:if test="${steps.scheduled()}"><p><t:say key="steps.all-scheduled"/></p></c:if>
<c:forEach var="name" items="${steps.unscheduled()}">
<form method="post" action="<t:url path="/first-steps"/>" class="card line">
<t:token/>
<input type="hidden" name="postoffice" value="<c:out value="${name}"/>">
<p><b><c:out value="${name}"/></b>&#32;<t:say key="steps.unscheduled"/></p>
<select name="preset" aria-label="<c:out value="${texts.say('steps.preset-of', name)}"/>"><c:forEach var="option" items="${presets}"><c:if test="${option.value() != 'OWN'}"><option value="<c:out value="${option.value()}"/>"><c:out value="${option.label()}"/></option></c:if></c:forEach></select>
<button name="do" value="schedule"><t:say key="steps.set-schedule"/></button>
<a href="<t:url path="/schedule/${name}"/>"><t:say key="steps.own-schedule"/></a>
</form>
</c:forEach>
</section>
<section id="step-4">
<h2><t:say key="steps.step" one="${4}"/>&#32;<t:say key="steps.lists"/></h2>
<c:if test="${not steps.begun()}"><p class="quiet"><t:say key="steps.first-server"/></p></c:if>
<c:if test="${steps.filled()}"><p><t:say key="steps.all-filled"/></p></c:if>
<c:if test="${steps.begun() and not steps.filled()}">
<p><t:say key="steps.lists-hint"/></p>
<ul class="plain"><c:forEach var="name" items="${steps.unfilled()}"><li><a href="<t:url path="/imports/${name}"/>"><t:say key="steps.import" one="${name}"/></a></li></c:forEach></ul>
</c:if>
</section>
<c:if test="${steps.next() == 5}">
<section id="done">
<h2><t:say key="steps.ready"/></h2>
<p><t:say key="steps.ready-hint"/>&#32;<a href="<t:url path="/"/>"><t:say key="steps.to-overview"/></a></p>
</section>
</c:if>
</t:layout>
