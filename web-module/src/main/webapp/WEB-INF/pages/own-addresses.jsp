<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:postoffice tab="addresses" title="${texts.say('addresses.list.title', head.name())}" styles="addresses">
<h2 class="unseen"><t:say key="addresses.list.heading"/></h2>
<c:if test="${not empty param.gone}"><p class="notice" role="status"><t:say key="addresses.list.gone" one="${param.gone}"/> <a href="<t:url path="${base}/deleted"/>"><t:say key="addresses.list.restore"/></a></p></c:if>
<form class="search" role="search" action="<t:url path="${base}"/>">
<label for="q"><t:say key="addresses.search"/></label>
<input id="q" name="q" type="search" value="<c:out value="${q}"/>" maxlength="256">
<button><t:say key="addresses.search.do"/></button>
<c:if test="${not empty q}"><a href="<t:url path="${base}"/>"><t:say key="addresses.search.all"/></a></c:if>
<c:if test="${operator}"><a class="add" href="<t:url path="${base}/new"/>"><t:say key="addresses.add"/></a></c:if>
</form>
<nav class="filters" aria-label="<c:out value="${texts.say('addresses.filter')}"/>">
<c:forEach var="filter" items="${filters}"><c:url var="link" value="${base}"><c:if test="${not empty filter}"><c:param name="only" value="${filter}"/></c:if></c:url><c:set var="filterKey" value="addresses.filter.${empty filter ? 'all' : filter}"/>
<c:if test="${operator or filter != 'hidden'}"><a href="<c:out value="${link}"/>"<c:if test="${only == filter and empty q}"> aria-current="true"</c:if>><t:say key="${filterKey}"/></a></c:if></c:forEach>
<a class="template" href="<t:url path="${base}/template"/>"><t:say key="addresses.template.link"/></a>
</nav>
<table class="cards" id="entries">
<caption><c:choose><c:when test="${not empty q}"><t:say key="addresses.list.found" one="${q}"/></c:when><c:otherwise><t:say key="addresses.list.caption" one="${head.name()}"/></c:otherwise></c:choose></caption>
<thead><tr><th scope="col"><t:say key="addresses.field.name"/></th><th scope="col"><t:say key="addresses.field.address"/></th><th scope="col"><t:say key="addresses.field.details"/></th></tr></thead>
<tbody>
<c:forEach var="entry" items="${entries}">
<c:url var="link" value="${base}/entry"><c:param name="address" value="${entry.address()}"/></c:url>
<tr>
<th scope="row"><a href="<c:out value="${link}"/>"><t:name value="${entry.name()}"/></a><c:if test="${entry.kind() != 'person'}"><c:set var="kindKey" value="addresses.kind.${entry.kind()}"/> <span class="tag"><t:say key="${kindKey}"/></span></c:if><c:if test="${entry.hidden()}"> <span class="tag"><t:say key="addresses.hidden"/></span></c:if></th>
<td data-label="<c:out value="${texts.say('addresses.field.address')}"/>" class="address"><t:breaks value="${entry.address()}"/><c:if test="${not empty entry.refused()}"><p class="error"><b><t:say key="addresses.held"/></b> <t:recorded value="${entry.refused()}"/></p></c:if></td>
<td data-label="<c:out value="${texts.say('addresses.field.details')}"/>" class="details"><c:if test="${not empty entry.members()}"><span><i><t:say key="addresses.field.members"/></i> <t:say key="addresses.members.count" one="${entry.members().size()}"/></span> </c:if><c:forEach var="detail" items="${entry.details()}"><span><i><c:out value="${detail.key}"/></i> <c:out value="${detail.value}"/></span> </c:forEach></td>
</tr>
</c:forEach>
<c:if test="${empty entries}"><tr class="empty"><td colspan="3"><c:choose><c:when test="${not empty q}"><t:say key="addresses.list.nobody"/></c:when><c:when test="${not empty first}"><t:say key="addresses.list.end"/></c:when><c:otherwise><t:say key="addresses.list.empty"/></c:otherwise></c:choose></td></tr></c:if>
</tbody>
</table>
<t:pager first="${first}" next="${next}" start="${texts.say('addresses.pager.first')}" further="${texts.say('addresses.pager.next')}"/>
</t:postoffice>
