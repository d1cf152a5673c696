<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${problem.title()}">
<div class="narrow">
<h1><c:out value="${problem.title()}"/></h1>
<p><c:out value="${problem.detail()}"/></p>
<p><a href="<t:url path="/"/>">To the postoffices</a></p>
</div>
</t:layout>
