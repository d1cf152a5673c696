<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:postoffice tab="schedule" title="${texts.say('schedule.title', head.name())}" styles="schedule">
<c:if test="${not empty param.saved and empty changed}"><p class="notice" role="status"><t:say key="schedule.saved"/></p></c:if>
<c:if test="${changed}"><p class="notice" role="status"><b><t:say key="schedule.unsaved"/></b></p></c:if>
<c:if test="${model.view().paused()}"><p class="notice"><t:say key="schedule.paused"/></p></c:if>
<c:if test="${administrator}">
<form method="post" action="<t:url path="/schedule/${head.name()}"/>" id="edit" class="schedule-form">
<t:token/>
<button class="unseen" name="do" value="check" tabindex="-1" aria-hidden="true"></button>
</form>
</c:if>
<c:if test="${not empty model.late()}"><p class="notice late" role="status"><c:out value="${model.late()}"/></p></c:if>
<h2><t:say key="schedule.week"/></h2>
<p class="hint"><t:say key="schedule.zone" one="${model.view().timeZone()}"/></p>
<c:if test="${empty model.week() and empty model.again()}"><p><t:say key="schedule.nothing"/></p></c:if>
<c:if test="${not empty model.again()}">
<ul class="again">
<c:forEach var="one" items="${model.again()}">
<li><span class="mark <c:out value="${one.line().process()}"/>"><c:out value="${one.line().process()}"/></span> <c:out value="${one.interval()}"/>
<c:if test="${administrator}"><button class="plain" form="edit" name="remove" value="<c:out value="${one.line().text()}"/>" aria-label="<c:out value="${texts.say('schedule.remove', one.line().text())}"/>">&#215;</button></c:if></li>
</c:forEach>
</ul>
</c:if>
<c:if test="${not empty model.week()}">
<table class="week">
<caption><t:say key="${administrator ? 'schedule.week-caption' : 'schedule.week-caption.read'}"/></caption>
<thead><tr><th scope="col"><span class="unseen"><t:say key="schedule.time"/></span></th><c:forEach var="day" items="${model.days()}"><th scope="col"><c:out value="${day}"/></th></c:forEach></tr></thead>
<tbody>
<c:forEach var="row" items="${model.week()}">
<tr><th scope="row"><c:out value="${row.time()}"/></th>
<c:forEach var="cell" items="${row.cells()}"><td><c:forEach var="line" items="${cell}">
<c:choose>
<c:when test="${administrator}"><button class="mark <c:out value="${line.process()}"/>" form="edit" name="remove" value="<c:out value="${line.text()}"/>" aria-label="<c:out value="${texts.say('schedule.remove', line.text())}"/>"><c:out value="${line.process()}"/><span aria-hidden="true"> &#215;</span></button></c:when>
<c:otherwise><span class="mark <c:out value="${line.process()}"/>"><c:out value="${line.process()}"/></span></c:otherwise>
</c:choose>
</c:forEach></td></c:forEach></tr>
</c:forEach>
</tbody>
</table>
</c:if>
<section class="answers" aria-labelledby="answers-title">
<h3 id="answers-title"><t:say key="schedule.answers"/></h3>
<c:choose>
<c:when test="${empty model.view().answers()}"><p><t:say key="schedule.answers.elsewhere"/></p></c:when>
<c:when test="${empty model.answers()}"><p><t:say key="schedule.answers.none" one="${model.view().answers().server()}"/></p></c:when>
<c:otherwise><p><t:say key="schedule.answers.when" one="${model.view().answers().server()}"/></p>
<ul><c:forEach var="one" items="${model.answers()}"><li><c:out value="${one}"/></li></c:forEach></ul>
<p class="hint"><t:say key="schedule.answers.hint"/></p>
<c:if test="${administrator and model.around()}"><p><button form="edit" name="do" value="around"><t:say key="schedule.around"/></button></p></c:if></c:otherwise>
</c:choose>
</section>
<c:if test="${administrator}">
<div class="adding">
<fieldset>
<legend><t:say key="schedule.add-times"/></legend>
<div class="days" role="group" aria-labelledby="process-label"<c:if test="${not empty form.error('process')}"> aria-describedby="process-error"</c:if>>
<span id="process-label"><t:say key="schedule.processes"/></span>
<c:forEach var="option" items="${processes}"><label><input type="checkbox" name="process" value="<c:out value="${option.value()}"/>" form="edit"<c:if test="${form.has('process', option.value())}"> checked</c:if>> <c:out value="${option.label()}"/></label>
</c:forEach></div>
<c:if test="${not empty form.error('process')}"><p class="error" id="process-error"><c:out value="${form.error('process')}"/></p></c:if>
<div class="field"><label for="time"><t:say key="schedule.time"/></label>
<input id="time" name="time" type="time" form="edit" value="<c:out value="${form.value('time')}"/>"<c:if test="${not empty form.error('time')}"> aria-invalid="true" aria-describedby="time-error"</c:if>>
<c:if test="${not empty form.error('time')}"><p class="error" id="time-error"><c:out value="${form.error('time')}"/></p></c:if></div>
<div class="days" role="group" aria-label="<c:out value="${texts.say('schedule.days')}"/>"<c:if test="${not empty form.error('day')}"> aria-describedby="day-error"</c:if>>
<c:forTokens var="day" items="Mon Tue Wed Thu Fri Sat Sun" delims=" " varStatus="i">
<label><input type="checkbox" name="day" value="<c:out value="${day}"/>" form="edit"<c:if test="${form.has('day', day)}"> checked</c:if>> <c:out value="${model.days()[i.index]}"/></label>
</c:forTokens>
</div>
<c:if test="${not empty form.error('day')}"><p class="error" id="day-error"><c:out value="${form.error('day')}"/></p></c:if>
<p><button form="edit" name="do" value="add"><t:say key="schedule.add"/></button></p>
</fieldset>
<fieldset>
<legend><t:say key="schedule.add-again"/></legend>
<div class="field"><label for="process-again"><t:say key="schedule.process"/></label>
<select id="process-again" name="process-again" form="edit"><option value=""><t:say key="schedule.all"/></option><c:forEach var="option" items="${processes}"><option value="<c:out value="${option.value()}"/>"<c:if test="${form.has('process-again', option.value())}"> selected</c:if>><c:out value="${option.label()}"/></option></c:forEach></select></div>
<div class="field"><label for="every"><t:say key="schedule.every"/></label>
<span class="pair"><input id="every" name="every" inputmode="numeric" size="5" form="edit" value="<c:out value="${form.value('every')}"/>"<c:if test="${not empty form.error('every')}"> aria-invalid="true" aria-describedby="every-error"</c:if>>
<select name="unit" form="edit" aria-label="<c:out value="${texts.say('schedule.unit')}"/>"><option value="MINUTES"><t:say key="schedule.unit-minutes"/></option><option value="HOURS"<c:if test="${form.has('unit', 'HOURS')}"> selected</c:if>><t:say key="schedule.unit-hours"/></option><option value="SECONDS"<c:if test="${form.has('unit', 'SECONDS')}"> selected</c:if>><t:say key="schedule.unit-seconds"/></option></select></span>
<c:if test="${not empty form.error('every')}"><p class="error" id="every-error"><c:out value="${form.error('every')}"/></p></c:if></div>
<p><button form="edit" name="do" value="again"><t:say key="schedule.add"/></button></p>
</fieldset>
</div>
</c:if>
<h2><t:say key="schedule.text"/></h2>
<div class="field wide">
<label for="schedule"><t:say key="schedule.text-label"/></label>
<small id="schedule-hint"><t:say key="schedule.text-hint"/></small>
<textarea id="schedule" name="schedule" rows="8" spellcheck="false" aria-describedby="schedule-hint<c:if test="${not empty form.error('schedule')}"> schedule-error</c:if>"<c:if test="${not empty form.error('schedule')}"> aria-invalid="true"</c:if><c:choose><c:when test="${administrator}"> form="edit"</c:when><c:otherwise> readonly</c:otherwise></c:choose>>
<c:out value="${form.typed('schedule')}"/></textarea>
<c:if test="${not empty form.error('schedule')}"><div class="error" id="schedule-error" role="alert"><p><c:out value="${form.error('schedule')}"/></p>
<ul><c:forEach var="bad" items="${model.view().bad()}" end="19"><li><t:say key="schedule.bad-line" one="${bad.number()}" two="${bad.text()}" three="${bad.why()}"/></li></c:forEach></ul></div></c:if>
<c:if test="${not empty model.view().dropped()}"><ul class="open"><c:forEach var="bad" items="${model.view().dropped()}" end="19"><li><t:say key="schedule.bad-line" one="${bad.number()}" two="${bad.text()}" three="${bad.why()}"/></li></c:forEach></ul></c:if>
</div>
<p class="actions">
<c:if test="${administrator}"><button form="edit" name="do" value="check"><t:say key="schedule.check"/></button>
<button class="main" form="edit" name="do" value="save"><t:say key="form.save"/></button>
<a href="<t:url path="/schedule/${head.name()}"/>"><t:say key="form.cancel"/></a></c:if>
<a href="<t:url path="/schedule/${head.name()}/text"/>"><t:say key="schedule.download"/></a>
</p>
<h2><t:say key="schedule.next"/></h2>
<c:choose>
<c:when test="${empty model.next()}"><p><t:say key="schedule.no-next"/></p></c:when>
<c:otherwise>
<table class="cards">
<caption><t:say key="${changed ? 'schedule.next-draft' : 'schedule.next-caption'}"/></caption>
<thead><tr><th scope="col"><t:say key="schedule.process"/></th><th scope="col"><t:say key="schedule.there" one="${model.view().timeZone()}"/></th><th scope="col"><t:say key="schedule.here"/> (<span class="zone">UTC</span>)</th></tr></thead>
<tbody><c:forEach var="run" items="${model.next()}">
<tr><th scope="row"><span class="mark <c:out value="${run.process()}"/>"><c:out value="${run.process()}"/></span></th>
<td data-label="<c:out value="${texts.say('schedule.there-short')}"/>"><c:out value="${run.local()}"/></td>
<td data-label="<c:out value="${texts.say('schedule.here')}"/>"><t:time at="${run.at()}"/></td></tr>
</c:forEach></tbody>
</table>
</c:otherwise>
</c:choose>
<h2><t:say key="schedule.clocks"/></h2>
<c:if test="${empty model.clocks()}"><p><t:say key="schedule.no-clocks" one="${model.view().timeZone()}"/></p></c:if>
<c:forEach var="clock" items="${model.clocks()}">
<p><c:out value="${clock.text()}"/>&#32;
<c:if test="${empty clock.touched()}"><t:say key="schedule.untouched"/></c:if></p>
<c:if test="${not empty clock.touched()}"><ul class="touched"><c:forEach var="one" items="${clock.touched()}"><li><c:out value="${one}"/></li></c:forEach></ul></c:if>
</c:forEach>
</t:postoffice>
