<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${title}">
<div class="narrow">
<h1><c:out value="${title}"/></h1>
<p><c:out value="${detail}"/></p>
<p><a href="<t:url path="/"/>"><t:say key="error.home"/></a></p>
</div>
</t:layout>
