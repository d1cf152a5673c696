<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="form" required="true" type="org.dirsync.web.page.Form" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<fieldset<c:if test="${not empty form.error('options.types')}"> aria-describedby="types-error"</c:if>>
<legend><t:say key="settings.types"/></legend>
<p class="hint"><t:say key="settings.types-hint"/></p>
<div class="types"><c:forEach var="type" items="${types}"><label><input type="checkbox" name="options.types" value="<c:out value="${type}"/>"<c:if test="${form.has('options.types', type)}"> checked</c:if>> <c:out value="${type}"/></label></c:forEach></div>
<c:if test="${not empty form.error('options.types')}"><p class="error" id="types-error"><c:out value="${form.error('options.types')}"/></p></c:if>
</fieldset>
<t:check form="${form}" name="options.details" label="${texts.say('settings.details')}"/>
<t:check form="${form}" name="options.sends" label="${texts.say('settings.sends')}"/>
<t:check form="${form}" name="options.receives" label="${texts.say('settings.receives')}"/>
<t:field form="${form}" name="options.limitChanges" label="${texts.say('settings.limit-changes')}" required="${true}" autocomplete="off"/>
<t:field form="${form}" name="options.limitCharacters" label="${texts.say('settings.limit-characters')}" required="${true}" autocomplete="off"/>
