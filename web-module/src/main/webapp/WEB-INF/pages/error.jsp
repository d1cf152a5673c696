<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${title}">
<div class="narrow failed">
<span class="look warn"><t:shape name="stop"/></span>
<div><h1><c:out value="${title}"/></h1>
<p><c:choose><c:when test="${not empty removed}"><t:text value="${detail}"/></c:when><c:otherwise><c:out value="${detail}"/></c:otherwise></c:choose></p>
<p><c:out value="${next}"/></p>
<p class="actions"><c:if test="${not empty moved}"><a class="button" href="<t:url path="${moved.path()}"/>"><c:out value="${moved.now()}"/></a> </c:if><c:if test="${not empty back}"><a class="button" href="<t:url path="${back}"/>"><t:say key="error.back"/></a> </c:if><a class="button" href="<t:url path="/"/>"><t:say key="error.home"/></a></p></div>
</div>
</t:layout>
