<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="path" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:out value="${pageContext.request.contextPath}${path}"/>
