<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="form" required="true" type="org.dirsync.web.page.Form" %>
<%@ attribute name="name" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="value" %>
<%@ attribute name="hint" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="what" value="${empty value ? 'yes' : value}"/>
<div class="field check">
<input id="<c:out value="${name}"/>-<c:out value="${what}"/>" name="<c:out value="${name}"/>" type="checkbox" value="<c:out value="${what}"/>"<c:if test="${form.has(name, what)}"> checked</c:if>
<t:described form="${form}" name="${name}" hint="${hint}"/>>
<label for="<c:out value="${name}"/>-<c:out value="${what}"/>"><c:out value="${label}"/></label>
<t:about form="${form}" name="${name}" hint="${hint}"/>
</div>
