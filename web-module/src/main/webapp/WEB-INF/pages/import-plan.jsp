<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:postoffice tab="imports" title="${texts.say('imports.one', model.plan().id())} ${head.name()}" live="${model.busy()}" styles="imports">
<p><a href="<t:url path="${imports}"/>"><t:say key="imports.back"/></a></p>
<section class="card plan" id="plan" data-swap>
<h2><c:out value="${texts.say('imports.one', model.plan().id())}"/> <span class="tag"><c:out value="${model.state()}"/></span></h2>
<p class="quiet wrap"><c:out value="${model.source()}"/> <t:time at="${model.plan().madeAt()}"/></p>
<p class="summary"><c:out value="${model.summary()}"/></p>
<c:if test="${not empty model.notice(texts)}"><p class="notice" role="status"><a href="<t:url path="/codes/923"/>">923</a> <c:out value="${model.notice(texts)}"/></p></c:if>
<c:if test="${not empty param.restored}"><p class="notice" role="status"><t:say key="imports.restored" one="${param.restored}"/></p></c:if>
<c:if test="${not empty model.plan().progress()}">
<p><label for="progress"><t:say key="imports.progress" one="${w:number(model.plan().progress().done(), texts)}" two="${w:number(model.plan().progress().of(), texts)}"/></label> <progress id="progress" max="<c:out value="${model.plan().progress().of()}"/>" value="<c:out value="${model.plan().progress().done()}"/>"></progress></p>
</c:if>
<c:if test="${model.fresh()}">
<p><t:say key="imports.nothing.yet"/> <t:say key="imports.until"/> <t:time at="${model.plan().expiresAt()}"/>.</p>
<c:if test="${not empty model.plan().approveDeletions()}"><p class="guard"><b><t:say key="imports.guard" one="${w:number(model.plan().approveDeletions(), texts)}" two="${model.plan().guardPercent()}"/></b> <t:say key="imports.guard.next"/>&#32;<a href="<t:url path="/attention"/>"><t:say key="attention.title"/></a></p></c:if>
<c:if test="${not empty form.error('approveDeletions')}"><p class="error" role="alert"><c:out value="${form.error('approveDeletions')}"/></p></c:if>
</c:if>
<c:if test="${operator}">
<form method="post" action="<t:url path="${path}"/>" class="actions"><t:token/>
<c:if test="${model.fresh()}">
<c:if test="${model.changes()}"><c:choose>
<c:when test="${model.plan().counts().deleted() > 0}"><input type="hidden" name="approveDeletions" value="<c:out value="${model.plan().counts().deleted()}"/>"><button class="danger" name="do" value="apply"><t:say key="imports.apply.delete" one="${w:number(model.plan().counts().deleted(), texts)}"/></button></c:when>
<c:otherwise><button class="main" name="do" value="apply"><t:say key="imports.apply"/></button></c:otherwise>
</c:choose></c:if>
</c:if>
<c:if test="${model.plan().state() == 'APPLYING'}"><button name="do" value="cancel"><t:say key="imports.cancel"/></button></c:if>
<c:if test="${model.restorable()}"><button name="do" value="restore"><t:say key="imports.restore" one="${w:number(model.plan().progress().deleted(), texts)}"/></button></c:if>
<c:if test="${not model.busy()}"><button name="do" value="discard"<c:if test="${not model.fresh()}"> aria-describedby="discard-hint"</c:if>><t:say key="${model.fresh() ? 'imports.discard' : 'imports.discard.done'}"/></button></c:if>
</form>
<c:if test="${not model.busy() and not model.fresh()}"><p class="hint" id="discard-hint"><t:say key="imports.discard.done.hint"/></p></c:if>
</c:if>
</section>
<c:choose>
<c:when test="${not operator}"><p><t:say key="imports.rows.operators"/></p></c:when>
<c:when test="${model.plan().rowsKept()}">
<nav class="tabs" aria-label="<c:out value="${texts.say('imports.rows')}"/>">
<c:forEach var="link" items="${model.tabs()}"><a href="<t:url path="${path}?action=${link.id()}"/>"<c:if test="${link.id() == model.tab()}"> aria-current="page"</c:if>><c:out value="${link.label()}"/> <span class="quiet"><c:out value="${w:number(link.count(), texts)}"/></span></a>
</c:forEach>
</nav>
<table class="cards" id="rows">
<caption><t:say key="imports.rows"/></caption>
<thead><tr><th scope="col" class="number"><t:say key="imports.line"/></th><th scope="col"><t:say key="imports.name"/></th><th scope="col"><t:say key="imports.address"/></th><th scope="col"><t:say key="imports.difference"/></th></tr></thead>
<tbody>
<c:forEach var="row" items="${rows}">
<tr>
<td class="number" data-label="<c:out value="${texts.say('imports.line')}"/>"><c:out value="${row.view().line()}"/></td>
<th scope="row"><c:if test="${not empty row.old()}"><del><t:name value="${row.old()}"/></del> </c:if><t:name value="${row.name()}"/></th>
<td data-label="<c:out value="${texts.say('imports.address')}"/>" class="address"><t:breaks value="${row.view().address()}"/></td>
<td data-label="<c:out value="${texts.say('imports.difference')}"/>" class="details"><c:if test="${not empty row.view().code()}"><a href="<t:url path="/codes/${row.view().code()}"/>"><c:out value="${row.view().code()}"/></a> <t:breaks value="${w:recorded(row.view().message(), texts)}"/></c:if><c:if test="${row.view().stays()}"> <b><t:say key="imports.stays"/></b></c:if><c:forEach var="detail" items="${row.details()}"><span><i><c:out value="${w:label(detail.prompt(), texts)}"/></i> <c:if test="${not empty detail.before()}"><del><t:breaks value="${detail.before()}"/></del> </c:if><c:choose><c:when test="${not detail.cleared()}"><ins><t:breaks value="${detail.after()}"/></ins></c:when><c:when test="${row.view().action() == 'MODIFY'}"><ins><t:say key="imports.cleared"/></ins></c:when></c:choose></span> </c:forEach></td>
</tr>
</c:forEach>
<c:if test="${empty rows}"><tr class="empty"><td colspan="4"><t:say key="imports.rows.none"/></td></tr></c:if>
</tbody>
</table>
<t:pager first="${first}" next="${next}" start="${texts.say('imports.rows.first')}" further="${texts.say('imports.rows.next')}"/>
<p><a href="<t:url path="${path}/rows.csv"/>"><t:say key="imports.rows.csv"/></a></p>
</c:when>
<c:otherwise><p><t:say key="imports.rows.gone"/></p></c:otherwise>
</c:choose>
</t:postoffice>
