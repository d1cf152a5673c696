<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<datalist id="zones"><c:forEach var="zone" items="${zones}"><option value="<c:out value="${zone}"/>"></option></c:forEach></datalist>
