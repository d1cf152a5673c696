<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="form" required="true" type="org.dirsync.web.page.Form" %>
<%@ attribute name="name" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="type" %>
<%@ attribute name="hint" %>
<%@ attribute name="required" type="java.lang.Boolean" %>
<%@ attribute name="autocomplete" %>
<%@ attribute name="longest" %>
<%@ attribute name="list" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<div class="field">
<label for="<c:out value="${name}"/>"><c:out value="${label}"/></label>
<input id="<c:out value="${name}"/>" name="<c:out value="${name}"/>" type="<c:out value="${empty type ? 'text' : type}"/>"
<c:if test="${type != 'password' and type != 'file'}"> value="<c:out value="${form.typed(name)}"/>"</c:if>
<c:if test="${required}"> required</c:if>
<c:if test="${not empty autocomplete}"> autocomplete="<c:out value="${autocomplete}"/>"</c:if>
<c:if test="${not empty longest}"> maxlength="<c:out value="${longest}"/>"</c:if>
<c:if test="${not empty list}"> list="<c:out value="${list}"/>"</c:if>
<t:described form="${form}" name="${name}" hint="${hint}"/>>
<t:about form="${form}" name="${name}" hint="${hint}"/>
</div>
