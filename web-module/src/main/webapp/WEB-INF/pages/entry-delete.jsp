<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:postoffice tab="addresses" title="${texts.say('addresses.delete.heading', entry.name())}" styles="addresses">
<h2><t:say key="addresses.delete.heading" one="${entry.name()}"/></h2>
<c:if test="${clash}"><p class="notice error" role="alert"><t:say key="addresses.delete.clash"/></p></c:if>
<dl class="facts">
<div><dt><t:say key="addresses.field.name"/></dt><dd><t:name value="${entry.name()}"/></dd></div>
<div><dt><t:say key="addresses.field.address"/></dt><dd><c:out value="${entry.address()}"/></dd></div>
<c:forEach var="detail" items="${entry.details()}"><div><dt><c:out value="${detail.key}"/></dt><dd><c:out value="${detail.value}"/></dd></div></c:forEach>
</dl>
<p><t:say key="addresses.delete.about"/></p>
<form method="post" action="<t:url path="${base}/delete"/>">
<t:token/>
<input type="hidden" name="address" value="<c:out value="${entry.address()}"/>">
<input type="hidden" name="seen" value="<c:out value="${version}"/>">
<div class="actions"><button class="danger"><t:say key="addresses.delete.do"/></button>
<c:url var="back" value="${base}/entry"><c:param name="address" value="${entry.address()}"/></c:url>
<a href="<c:out value="${back}"/>"><t:say key="form.cancel"/></a></div>
</form>
</t:postoffice>
