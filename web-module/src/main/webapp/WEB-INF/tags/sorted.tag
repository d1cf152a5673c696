<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="column" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="hint" %>
<%@ attribute name="number" type="java.lang.Boolean" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<th scope="col" aria-sort="<c:out value="${query.sorted(column)}"/>"<c:if test="${number}"> class="number"</c:if>><a id="sort-<c:out value="${column}"/>" href="<t:url path="${query.sortedBy(column)}"/>"<c:if test="${not empty hint}"> title="<c:out value="${hint}"/>"</c:if>><c:out value="${label}"/></a></th>
