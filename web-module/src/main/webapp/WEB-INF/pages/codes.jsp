<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="${empty code ? texts.say('codes.title') : texts.say('codes.one', code.number())}" here="codes" styles="office">
<c:choose>
<c:when test="${not empty code}">
<h1><t:say key="codes.one" one="${code.number()}"/>: <c:out value="${code.meaning()}"/></h1>
<section class="card">
<h2><t:say key="codes.here"/></h2>
<p><c:out value="${code.here()}"/></p>
<h2><t:say key="codes.advice"/></h2>
<p><c:out value="${code.advice()}"/></p>
<c:if test="${not empty code.articles()}">
<h2><t:say key="codes.articles"/></h2>
<p><c:forEach var="article" items="${code.articles()}" varStatus="i"><c:if test="${not i.first}">, </c:if><c:out value="${article}"/></c:forEach></p>
</c:if>
</section>
<p><a href="<t:url path="/codes"/>"><t:say key="codes.all"/></a></p>
</c:when>
<c:otherwise>
<h1><t:say key="codes.title"/></h1>
<p><t:say key="codes.intro"/></p>
<table class="cards codes">
<caption class="unseen"><t:say key="codes.all"/></caption>
<thead><tr><th scope="col"><t:say key="codes.number"/></th><th scope="col"><t:say key="codes.meaning"/></th><th scope="col"><t:say key="codes.here"/></th><th scope="col"><t:say key="codes.advice"/></th></tr></thead>
<tbody>
<c:forEach var="one" items="${codes}">
<tr>
<th scope="row"><a href="<t:url path="/codes/${one.number()}"/>"><c:out value="${one.number()}"/></a></th>
<td data-label="<t:say key="codes.meaning"/>"><c:out value="${one.meaning()}"/></td>
<td data-label="<t:say key="codes.here"/>"><c:out value="${one.here()}"/></td>
<td data-label="<t:say key="codes.advice"/>"><c:out value="${one.advice()}"/></td>
</tr>
</c:forEach>
</tbody>
</table>
</c:otherwise>
</c:choose>
</t:layout>
