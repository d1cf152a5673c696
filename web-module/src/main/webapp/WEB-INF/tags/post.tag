<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="path" required="true" %>
<%@ attribute name="process" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="about" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<form method="post" action="<t:url path="${path}"/>">
<input type="hidden" name="token" value="<c:out value="${token}"/>">
<button id="run-<c:out value="${process}"/>" name="process" value="<c:out value="${process}"/>"><c:out value="${label}"/><span class="unseen"> <c:out value="${about}"/></span></button>
</form>
