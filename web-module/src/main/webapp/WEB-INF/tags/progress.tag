<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="row" required="true" type="org.dirsync.web.runs.RunRow" %>
<%@ attribute name="id" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="progress" value="${row.progress()}"/>
<div class="progress">
<c:if test="${not empty progress}">
<p id="<c:out value="${id}"/>-says"><c:out value="${progress.sentence()}"/></p>
<c:choose>
<c:when test="${progress.expected() > 0}"><progress aria-labelledby="<c:out value="${id}"/>-says" value="<c:out value="${progress.done()}"/>" max="<c:out value="${progress.expected()}"/>"></progress> <span class="quiet"><c:out value="${progress.share()}"/></span></c:when>
<c:otherwise><progress aria-labelledby="<c:out value="${id}"/>-says"></progress></c:otherwise>
</c:choose>
<c:if test="${operator}">
<form method="post" action="<t:url path="/postoffices/${row.run().postoffice()}/runs"/>">
<t:token/>
<button id="<c:out value="${id}"/>-cancel" name="cancel" value="<c:out value="${row.run().id()}"/>"><t:say key="office.run.cancel"/><span class="unseen"> <t:say key="office.run.cancel.about" one="${row.run().id()}" two="${row.process()}"/></span></button>
</form>
</c:if>
</c:if>
</div>
