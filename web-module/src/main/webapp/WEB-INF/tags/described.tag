<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="form" required="true" type="org.dirsync.web.page.Form" %>
<%@ attribute name="name" required="true" %>
<%@ attribute name="hint" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${not empty hint or not empty form.error(name)}"> aria-describedby="<c:if test="${not empty hint}"><c:out value="${name}"/>-hint</c:if><c:if test="${not empty form.error(name)}"><c:out value=" ${name}-error"/></c:if>"</c:if>
<c:if test="${not empty form.error(name)}"> aria-invalid="true"</c:if>
