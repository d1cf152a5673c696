<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="row" required="true" type="org.dirsync.web.page.HeldRow" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="w" uri="urn:dirsync:words" %>
<div class="choice">
<t:decide path="/attention" decision="approve" label="Delete ${row.undecided() ? '' : 'after all: '}${w:number(row.all())}" about="entries of ${row.held().origin()}" id="${row.held().id()}" seen="${row.held().seen()}"/>
<p><c:out value="${row.approval()}"/></p>
<c:if test="${row.undecided()}">
<t:decide path="/attention" decision="discard" label="Keep them" about="the entries of ${row.held().origin()}" id="${row.held().id()}" seen="${row.held().seen()}"/>
<p><c:out value="${row.discarding()}"/></p>
</c:if>
</div>
