<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="form" required="true" type="org.dirsync.web.page.Form" %>
<%@ attribute name="name" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="hint" %>
<%@ attribute name="rows" %>
<%@ attribute name="required" type="java.lang.Boolean" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<div class="field">
<label for="<c:out value="${name}"/>"><c:out value="${label}"/></label>
<textarea id="<c:out value="${name}"/>" name="<c:out value="${name}"/>" rows="<c:out value="${empty rows ? '6' : rows}"/>" spellcheck="false"
<c:if test="${required}"> required</c:if>
<t:described form="${form}" name="${name}" hint="${hint}"/>><c:out value="
${form.typed(name)}"/></textarea>
<t:about form="${form}" name="${name}" hint="${hint}"/>
</div>
