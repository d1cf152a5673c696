<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="Which deletions of a postoffice wait for a decision, and where that is made." %>
<%@ attribute name="row" required="true" type="org.dirsync.web.status.OverviewRow" %>
<%@ attribute name="id" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:forEach var="held" items="${row.held()}" varStatus="h"> <a id="<c:out value="${id}-${h.index}"/>" class="look warn" href="<t:url path="${held.path()}"/>"><t:shape name="triangle"/> <c:out value="${held.text()}"/></a></c:forEach>
