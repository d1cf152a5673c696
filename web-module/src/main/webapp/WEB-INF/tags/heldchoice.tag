<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="row" required="true" type="org.dirsync.web.guard.HeldRow" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<div class="choice">
<c:if test="${row.undecided()}">
<t:decide path="/attention" decision="discard" label="${texts.say('attention.held.keep')}" about="${texts.say('attention.held.keep.about', row.held().origin())}" id="${row.held().id()}" seen="${row.held().seen()}"/>
<p><c:out value="${row.discarding()}"/></p>
</c:if>
<t:decide path="/attention" decision="approve" danger="${true}" label="${row.deletion()}" about="${texts.say('attention.held.delete.about', row.held().origin())}" id="${row.held().id()}" seen="${row.held().seen()}"/>
<p><c:out value="${row.approval()}"/></p>
</div>
