<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:postoffice tab="rename" title="${texts.say('rename.title', plan.postoffice())}">
<section aria-labelledby="rename-heading">
<h2 id="rename-heading"><t:say key="rename.heading" one="${plan.postoffice()}"/></h2>
<p><t:say key="rename.about" one="${plan.addresses()}"/></p>
<c:if test="${plan.bearing() > 0}"><p class="notice"><t:say key="rename.bearing" one="${plan.bearing()}" two="${plan.postoffice()}"/></p></c:if>
<table class="cards">
<caption><t:say key="rename.holders" one="${plan.postoffice()}"/></caption>
<thead><tr><th scope="col"><t:say key="rename.holder"/></th><th scope="col" class="number"><t:say key="rename.entries"/></th></tr></thead>
<tbody>
<c:forEach var="holder" items="${plan.holders()}">
<tr><th scope="row"><c:out value="${holder.postoffice()}"/></th><td class="number" data-label="<c:out value="${texts.say('rename.entries')}"/>"><t:say key="rename.number" one="${holder.entries()}"/></td></tr>
</c:forEach>
</tbody>
</table>
<c:if test="${not empty plan.elsewhere()}">
<p><t:say key="rename.elsewhere"/></p>
<ul><c:forEach var="name" items="${plan.elsewhere()}"><li><c:out value="${name}"/></li></c:forEach></ul>
</c:if>
<c:if test="${not empty plan.byHand()}">
<p><b><t:say key="rename.byHand"/></b></p>
<ul><c:forEach var="line" items="${plan.byHand()}"><li><c:out value="${line}"/></li></c:forEach></ul>
</c:if>
<form method="post" action="<t:url path="/rename/${plan.postoffice()}"/>">
<t:token/>
<t:field form="${form}" name="name" label="${texts.say('rename.name')}" hint="${texts.say('rename.name.hint')}" required="true" longest="129" autocomplete="off"/>
<c:if test="${plan.secretNeeded()}"><t:field form="${form}" name="secret" type="password" label="${texts.say('rename.secret')}" hint="${texts.say('rename.secret.hint')}" required="true" autocomplete="new-password"/></c:if>
<div class="actions"><button><t:say key="rename.do"/></button> <a href="<t:url path="/postoffices/${plan.postoffice()}"/>"><t:say key="form.cancel"/></a></div>
</form>
</section>
<section aria-labelledby="role-heading">
<h2 id="role-heading"><t:say key="rename.role.heading"/></h2>
<c:choose>
<c:when test="${empty role}"><p><c:out value="${fixed}"/></p></c:when>
<c:otherwise>
<p><t:say key="rename.role.about" one="${role.from()}" two="${role.to()}"/></p>
<p><t:say key="rename.role.here"/></p>
<ul><c:forEach var="name" items="${role.here()}"><li><c:out value="${name}"/></li></c:forEach></ul>
<c:if test="${not empty role.times()}">
<p><t:say key="rename.role.times"/></p>
<ul><c:forEach var="line" items="${role.times()}"><li><code><c:out value="${line}"/></code></li></c:forEach></ul>
</c:if>
<c:if test="${not empty role.byHand()}">
<p><b><t:say key="rename.byHand"/></b></p>
<ul><c:forEach var="line" items="${role.byHand()}"><li><c:out value="${line}"/></li></c:forEach></ul>
</c:if>
<form method="post" action="<t:url path="/rename/${plan.postoffice()}/role"/>">
<t:token/>
<div class="actions"><button><t:say key="rename.role.do" one="${role.to()}"/></button></div>
</form>
</c:otherwise>
</c:choose>
</section>
</t:postoffice>
