<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="form" required="true" type="org.dirsync.web.page.Form" %>
<%@ attribute name="name" required="true" %>
<%@ attribute name="hint" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${not empty hint}"><small id="<c:out value="${name}"/>-hint"><c:out value="${hint}"/></small></c:if>
<c:if test="${not empty form.error(name)}"><p class="error" id="<c:out value="${name}"/>-error"><c:out value="${form.error(name)}"/></p></c:if>
