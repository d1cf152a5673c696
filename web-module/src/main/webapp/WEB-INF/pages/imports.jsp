<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:postoffice tab="imports" title="${texts.say('imports.title')} ${head.name()}" styles="imports" scripts="imports">
<h2 class="unseen"><t:say key="imports.title"/></h2>
<c:if test="${operator}">
<section class="send">
<h2><t:say key="imports.send"/></h2>
<p><t:say key="imports.send.what"/></p>
<form method="post" action="<t:url path="${path}"/>" enctype="multipart/form-data" id="upload">
<t:token/>
<c:if test="${not empty columns}">
<table class="cards" id="columns">
<caption><t:say key="imports.columns"/></caption>
<thead><tr><th scope="col"><t:say key="imports.columns.name"/></th><th scope="col"><t:say key="imports.columns.samples"/></th><th scope="col"><t:say key="imports.columns.meaning"/></th></tr></thead>
<tbody>
<c:forEach var="column" items="${columns}">
<tr>
<th scope="row"><c:out value="${column.name()}"/><input type="hidden" name="column.<c:out value="${column.place()}"/>" value="<c:out value="${column.name()}"/>"></th>
<td data-label="<c:out value="${texts.say('imports.columns.samples')}"/>"><c:out value="${column.samples()}"/></td>
<td data-label="<c:out value="${texts.say('imports.columns.meaning')}"/>"><select name="meaning.<c:out value="${column.place()}"/>" aria-label="<c:out value="${column.name()}"/>"><c:forEach var="option" items="${column.options()}"><option value="<c:out value="${option.value()}"/>"><c:out value="${option.label()}"/></option></c:forEach></select></td>
</tr>
</c:forEach>
</tbody>
</table>
</c:if>
<t:field form="${form}" name="file" type="file" required="true" label="${texts.say('imports.file')}" hint="${texts.say('imports.file.hint')}"/>
<t:choice form="${form}" name="format" label="${texts.say('imports.format')}" options="${formats}"/>
<t:choice form="${form}" name="charset" label="${texts.say('imports.charset')}" options="${charsets}"/>
<c:if test="${empty columns}"><div class="mode"><input type="checkbox" name="ask" id="ask" value="yes"><label for="ask"><t:say key="imports.columns.ask"/></label></div></c:if>
<fieldset class="field">
<legend><t:say key="imports.mode"/></legend>
<div class="mode"><input type="radio" name="mode" id="mode-merge" value="merge" aria-describedby="mode-merge-about"<c:if test="${not form.has('mode', 'replace')}"> checked</c:if>><label for="mode-merge"><t:say key="imports.merge"/></label><small id="mode-merge-about"><t:say key="imports.merge.about"/></small></div>
<div class="mode"><input type="radio" name="mode" id="mode-replace" value="replace" aria-describedby="mode-replace-about"<c:if test="${form.has('mode', 'replace')}"> checked</c:if>><label for="mode-replace"><t:say key="imports.replace"/></label><small id="mode-replace-about"><t:say key="imports.replace.about"/></small></div>
</fieldset>
<p class="actions"><button class="main"><t:say key="imports.preview"/></button></p>
<p id="reading" role="status" data-since="<t:say key="imports.reading.since" one="{0}"/>" hidden><span id="reading-says"><t:say key="imports.reading"/></span> <progress aria-labelledby="reading-says"></progress> <span aria-hidden="true"></span></p>
</form>
</section>
</c:if>
<h2><t:say key="imports.recent"/></h2>
<table class="cards" id="recent">
<caption><t:say key="imports.recent.of" one="${head.name()}"/></caption>
<thead><tr><th scope="col"><t:say key="imports.number"/></th><th scope="col"><t:say key="imports.sent"/></th><th scope="col"><t:say key="imports.state"/></th><th scope="col"><t:say key="imports.what"/></th></tr></thead>
<tbody>
<c:forEach var="one" items="${recent}">
<tr>
<th scope="row"><a href="<t:url path="${path}/${one.plan().id()}"/>"><c:out value="${one.plan().id()}"/></a><small><c:out value="${one.plan().file()}"/></small></th>
<td data-label="<c:out value="${texts.say('imports.sent')}"/>"><t:time at="${one.plan().madeAt()}"/> <small><c:out value="${one.plan().madeBy()}"/></small></td>
<td data-label="<c:out value="${texts.say('imports.state')}"/>"><c:out value="${one.state()}"/></td>
<td data-label="<c:out value="${texts.say('imports.what')}"/>"><c:out value="${one.summary()}"/></td>
</tr>
</c:forEach>
<c:if test="${empty recent}"><tr class="empty"><td colspan="4"><t:say key="imports.none"/></td></tr></c:if>
</tbody>
</table>
<t:pager first="${first}" next="${next}" start="${texts.say('imports.newest')}" further="${texts.say('imports.older')}"/>
<section id="export">
<h2><t:say key="imports.export"/></h2>
<form method="get" action="<t:url path="${path}/export"/>" class="search">
<label for="list"><t:say key="imports.export.list"/></label>
<select id="list" name="list"><option value="own"><t:say key="imports.export.own"/></option><option value="gal"><t:say key="imports.export.gal"/></option></select>
<label for="as"><t:say key="imports.format"/></label>
<select id="as" name="format"><option value="spreadsheet"><t:say key="imports.format.spreadsheet"/></option><c:forEach var="option" items="${formats}" begin="1"><option value="<c:out value="${option.value()}"/>"><c:out value="${option.label()}"/></option></c:forEach></select>
<button><t:say key="imports.export.do"/></button>
</form>
</section>
</t:postoffice>
