<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="form" required="true" type="org.dirsync.web.page.Form" %>
<%@ attribute name="name" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="options" required="true" type="java.util.List" %>
<%@ attribute name="hint" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<div class="field">
<label for="<c:out value="${name}"/>"><c:out value="${label}"/></label>
<select id="<c:out value="${name}"/>" name="<c:out value="${name}"/>"
<t:described form="${form}" name="${name}" hint="${hint}"/>>
<c:forEach var="option" items="${options}"><option value="<c:out value="${option.value()}"/>"<c:if test="${form.has(name, option.value())}"> selected</c:if>><c:out value="${option.label()}"/></option></c:forEach>
</select>
<t:about form="${form}" name="${name}" hint="${hint}"/>
</div>
