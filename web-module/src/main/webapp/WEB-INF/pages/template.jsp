<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:postoffice tab="addresses" title="${texts.say('addresses.template.heading')} - ${head.name()}" styles="addresses">
<h2><t:say key="addresses.template.heading"/></h2>
<c:if test="${saved}"><p class="notice" role="status"><t:say key="addresses.template.saved"/></p></c:if>
<p><t:say key="addresses.template.about"/></p>
<c:if test="${not empty form.error('prompts')}"><p class="notice error" role="alert"><c:out value="${form.error('prompts')}"/></p></c:if>
<form class="entry template" method="post" action="<t:url path="${base}/template"/>">
<t:token/>
<c:forEach var="row" items="${rows}">
<c:set var="promptName" value="name.${row}"/><c:set var="lengthName" value="length.${row}"/>
<div class="prompt">
<t:field form="${form}" name="${promptName}" label="${texts.say('addresses.template.prompt', row + 1)}" longest="128"/>
<t:field form="${form}" name="${lengthName}" label="${texts.say('addresses.template.length')}" longest="4"/>
</div>
</c:forEach>
<p class="hint"><t:say key="addresses.template.hint"/></p>
<div class="actions"><c:if test="${may}"><button class="main"><t:say key="form.save"/></button></c:if> <a href="<t:url path="${base}"/>"><t:say key="form.cancel"/></a></div>
</form>
</t:postoffice>
