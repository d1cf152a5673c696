<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="path" required="true" %>
<%@ attribute name="decision" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="about" required="true" %>
<%@ attribute name="recorded" description="what it is about, as written down in English" %>
<%@ attribute name="id" %>
<%@ attribute name="seen" %>
<%@ attribute name="cause" %>
<%@ attribute name="danger" type="java.lang.Boolean" description="it cannot be undone" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<form method="post" action="<t:url path="${path}"/>">
<input type="hidden" name="token" value="<c:out value="${token}"/>">
<c:if test="${not empty id}"><input type="hidden" name="id" value="<c:out value="${id}"/>"></c:if>
<c:if test="${not empty seen}"><input type="hidden" name="seen" value="<c:out value="${seen}"/>"></c:if>
<c:if test="${not empty cause}"><input type="hidden" name="cause" value="<c:out value="${cause}"/>"></c:if>
<button<c:if test="${danger}"> class="danger"</c:if> name="decision" value="<c:out value="${decision}"/>"><c:out value="${label}"/><span class="unseen"> <c:out value="${about}"/><c:if test="${not empty recorded}"><span lang="en"><c:out value="${recorded}"/></span></c:if></span></button>
</form>
