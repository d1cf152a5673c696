<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:postoffice tab="addresses" title="${entry.name()} - ${head.name()}" styles="gal">
<article class="person">
<h2><t:name value="${entry.name()}"/><c:if test="${entry.kind() != 'person'}"><c:set var="kindKey" value="gal.one.${entry.kind()}"/> <span class="tag"><t:say key="${kindKey}"/></span></c:if><c:if test="${entry.hidden()}"> <span class="tag"><t:say key="gal.hidden"/></span></c:if></h2>
<c:if test="${not empty refusal}"><p class="notice error"><b><t:say key="addresses.held"/></b> <t:recorded value="${refusal}"/></p></c:if>
<dl class="facts">
<div><dt><t:say key="addresses.field.address"/></dt><dd><t:mail address="${entry.address()}"/></dd></div>
<c:forEach var="detail" items="${details}"><div><dt><c:out value="${w:label(detail.key, texts)}"/></dt><dd><t:detail prompt="${detail.key}" value="${detail.value}"/></dd></div></c:forEach>
</dl>
<c:if test="${not empty who}"><h3><t:say key="addresses.field.members"/></h3>
<ul class="plain members" aria-label="<c:out value="${texts.say('addresses.members.who')}"/>"><c:forEach var="member" items="${who}"><li><c:choose><c:when test="${empty member.name()}"><span class="look warn"><t:shape name="triangle"/> <t:say key="addresses.members.missing"/></span></c:when><c:otherwise><t:name value="${member.name()}"/></c:otherwise></c:choose> <span class="address"><c:out value="${member.address()}"/></span></li></c:forEach></ul><c:if test="${unseen > 0}"><p><t:say key="addresses.members.unseen" one="${unseen}"/></p></c:if></c:if>
</article>
<c:url var="past" value="${base}/history"><c:param name="address" value="${entry.address()}"/></c:url>
<p class="actions"><a href="<c:out value="${past}"/>"><t:say key="addresses.history.link"/></a> <a href="<t:url path="${base}"/>"><t:say key="addresses.list.title" one="${head.name()}"/></a></p>
</t:postoffice>
