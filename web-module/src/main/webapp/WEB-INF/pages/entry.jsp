<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<c:set var="known" value="${not empty form.value('before')}"/>
<c:set var="heading" value="${known ? texts.say('addresses.edit.heading', form.value('before')) : texts.say('addresses.new.heading')}"/>
<t:postoffice tab="addresses" title="${heading} - ${head.name()}" styles="addresses">
<h2><c:out value="${heading}"/></h2>
<c:if test="${saved}"><p class="notice" role="status"><t:say key="addresses.saved"/></p></c:if>
<c:if test="${ofItself}"><p class="notice"><t:say key="addresses.members.itself"/></p></c:if>
<c:if test="${unknown > 0}"><p class="notice"><t:say key="addresses.members.unknown" one="${unknown}"/></p></c:if>
<c:if test="${not empty refusal}"><p class="notice error"><b><t:say key="addresses.held"/></b> <t:recorded value="${refusal}"/></p></c:if>
<c:if test="${clash}"><section class="card" role="alert" id="clash">
<h3><t:say key="addresses.clash.heading"/></h3>
<c:choose><c:when test="${empty theirs}"><p><t:say key="addresses.clash.gone"/></p></c:when><c:otherwise>
<p><t:say key="addresses.clash.about"/></p>
<table class="cards"><caption><t:say key="addresses.clash.caption"/></caption>
<thead><tr><th scope="col"><t:say key="addresses.clash.field"/></th><th scope="col"><t:say key="addresses.clash.theirs"/></th><th scope="col"><t:say key="addresses.clash.mine"/></th></tr></thead>
<tbody><c:forEach var="one" items="${differences}"><tr>
<th scope="row"><c:choose><c:when test="${one.fixed()}"><c:set var="fieldKey" value="addresses.field.${one.label()}"/><t:say key="${fieldKey}"/></c:when><c:otherwise><c:out value="${one.label()}"/></c:otherwise></c:choose></th>
<td data-label="<c:out value="${texts.say('addresses.clash.theirs')}"/>"><c:out value="${one.theirs()}"/></td>
<td data-label="<c:out value="${texts.say('addresses.clash.mine')}"/>"><c:out value="${one.mine()}"/></td>
</tr></c:forEach></tbody></table>
<c:url var="again" value="${base}/entry"><c:param name="address" value="${theirs.address()}"/></c:url>
<p><a href="<c:out value="${again}"/>"><t:say key="addresses.clash.take"/></a></p>
</c:otherwise></c:choose></section></c:if>
<c:if test="${not empty errors}"><p class="notice error" role="alert"><t:say key="addresses.errors" one="${errors.size()}"/></p></c:if>
<form class="entry" method="post" action="<t:url path="${base}/${known ? 'entry' : 'new'}"/>">
<t:token/>
<input type="hidden" name="before" value="<c:out value="${form.value('before')}"/>">
<input type="hidden" name="seen" value="<c:out value="${form.value('seen')}"/>">
<div class="pair">
<t:choice form="${form}" name="kind" label="${texts.say('addresses.field.kind')}" options="${kinds}"/>
<t:field form="${form}" name="name" label="${texts.say('addresses.field.name')}" required="true" longest="256" hint="${texts.say('addresses.hint.name')}"/>
</div>
<p class="hint"><t:say key="addresses.hint.kind"/></p>
<div class="pair">
<t:choice form="${form}" name="type" label="${texts.say('addresses.field.type')}" options="${types}"/>
<t:field form="${form}" name="address" label="${texts.say('addresses.field.address')}" required="true" longest="1024" hint="${texts.say('addresses.hint.address')}"/>
</div>
<details class="hints"><summary><t:say key="addresses.hint.types"/></summary>
<dl><dt>SMTP</dt><dd><t:say key="addresses.hint.smtp"/></dd><dt>PCM</dt><dd><t:say key="addresses.hint.pcm"/></dd><dt>X400</dt><dd><t:say key="addresses.hint.x400"/></dd><dt>FAX</dt><dd><t:say key="addresses.hint.fax"/></dd><dt><t:say key="addresses.hint.others"/></dt><dd><t:say key="addresses.hint.unread"/></dd></dl></details>
<div class="group-only">
<t:area form="${form}" name="members" label="${texts.say('addresses.field.members')}" rows="6" hint="${texts.say('addresses.hint.members')}"/>
<c:if test="${not empty who}"><ul class="plain members" aria-label="<c:out value="${texts.say('addresses.members.who')}"/>"><c:forEach var="member" items="${who}"><li><c:choose><c:when test="${empty member.name()}"><span class="look warn"><t:shape name="triangle"/> <t:say key="addresses.members.missing"/></span></c:when><c:otherwise><t:name value="${member.name()}"/></c:otherwise></c:choose> <span class="address"><c:out value="${member.address()}"/></span></li></c:forEach></ul><c:if test="${unseen > 0}"><p><t:say key="addresses.members.unseen" one="${unseen}"/></p></c:if></c:if>
</div>
<fieldset id="details"<c:if test="${not empty form.error('details')}"> aria-describedby="details-error"</c:if>><legend><t:say key="addresses.field.details"/></legend>
<c:if test="${not empty form.error('details')}"><p class="error" id="details-error"><c:out value="${form.error('details')}"/></p></c:if>
<div class="details-grid">
<c:forEach var="row" items="${rows}"><c:if test="${row.fixed()}">
<c:set var="n" value="${row.row()}"/><c:set var="promptName" value="prompt.${n}"/><c:set var="valueName" value="value.${n}"/>
<div class="detail fixed">
<input type="hidden" name="<c:out value="${promptName}"/>" value="<c:out value="${row.prompt()}"/>">
<input type="hidden" name="fixed.<c:out value="${n}"/>" value="yes">
<label for="<c:out value="${valueName}"/>"><c:out value="${w:label(row.prompt(), texts)}"/></label>
<input id="<c:out value="${valueName}"/>" name="<c:out value="${valueName}"/>"<c:if test="${row.length() > 0}"> size="<c:out value="${row.length()}"/>"</c:if> value="<c:out value="${form.typed(valueName)}"/>">
</div></c:if></c:forEach>
</div>
<details class="more"<c:if test="${not empty form.error('details') or typing}"> open</c:if>><summary><t:say key="addresses.detail.more"/></summary>
<c:forEach var="row" items="${rows}"><c:if test="${not row.fixed()}">
<c:set var="n" value="${row.row()}"/><c:set var="promptName" value="prompt.${n}"/><c:set var="valueName" value="value.${n}"/>
<div class="detail">
<label class="unseen" for="<c:out value="${promptName}"/>"><t:say key="addresses.detail.prompt" one="${n + 1}"/></label>
<input id="<c:out value="${promptName}"/>" name="<c:out value="${promptName}"/>" maxlength="128" placeholder="<c:out value="${texts.say('addresses.detail.placeholder')}"/>" value="<c:out value="${form.typed(promptName)}"/>">
<label class="unseen" for="<c:out value="${valueName}"/>"><t:say key="addresses.detail.value" one="${n + 1}"/></label>
<input id="<c:out value="${valueName}"/>" name="<c:out value="${valueName}"/>" value="<c:out value="${form.typed(valueName)}"/>">
</div></c:if></c:forEach>
<p class="hint"><t:say key="addresses.hint.details"/></p>
</details>
</fieldset>
<t:check form="${form}" name="hidden" label="${texts.say('addresses.field.hidden')}" hint="${texts.say('addresses.hint.hidden')}"/>
<div class="actions">
<button class="main"><c:choose><c:when test="${clash}"><t:say key="addresses.clash.replace"/></c:when><c:otherwise><t:say key="form.save"/></c:otherwise></c:choose></button>
<a href="<t:url path="${base}"/>"><t:say key="form.cancel"/></a>
<c:if test="${known}"><c:url var="remove" value="${base}/delete"><c:param name="address" value="${form.value('before')}"/></c:url>
<c:url var="past" value="${base}/history"><c:param name="address" value="${form.value('before')}"/></c:url>
<a href="<c:out value="${past}"/>"><t:say key="addresses.history.link"/></a>
<a class="bad" href="<c:out value="${remove}"/>"><t:say key="addresses.delete"/></a></c:if>
</div>
</form>
</t:postoffice>
