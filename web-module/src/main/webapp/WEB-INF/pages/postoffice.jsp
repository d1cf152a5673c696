<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="${model.name()}" live="${model.live()}">
<section class="head" data-swap id="head">
<div>
<h1><c:out value="${model.name()}"/></h1>
<p class="quiet"><c:out value="${model.row().role()}"/></p>
</div>
<div class="state">
<p><t:look look="${model.row().look()}"/> <c:if test="${not empty model.row().lag()}">for <c:out value="${model.row().lag()}"/>, since <t:time at="${model.row().since()}"/></c:if></p>
<c:if test="${not empty model.row().reason()}"><p><t:text value="${model.row().reason()}"/></p></c:if>
<c:if test="${not empty model.row().status().lastError()}"><p class="error"><b>Last error:</b> <t:text value="${model.row().status().lastError()}"/></p></c:if>
</div>
<p class="asof">as of <t:time at="${now}"/> <span class="zone">UTC</span></p>
</section>
<nav class="tabs" aria-label="<c:out value="${model.name()}"/>" data-swap id="tabs">
<c:forEach var="tab" items="${model.tabs()}" varStatus="i">
<a id="tab-<c:out value="${i.index}"/>" href="<t:url path="${tab.path()}"/>"<c:if test="${tab.current()}"> aria-current="page"</c:if>><c:out value="${tab.label()}"/><c:if test="${not empty tab.count()}"> <span class="quiet"><c:out value="${tab.count()}"/></span></c:if></a>
</c:forEach>
</nav>
<c:choose>
<c:when test="${model.tab() == 'runs'}">
<h2 class="unseen">Runs</h2>
<t:runs rows="${runs}" caption="Runs, newest first"/>
<t:pager first="${first}" next="${next}" start="Newest" further="Older runs"/>
</c:when>
<c:when test="${model.tab() == 'journal'}"><%@ include file="journal.jspf" %></c:when>
<c:when test="${model.tab() == 'addresses' or model.tab() == 'gal'}"><%@ include file="addresses.jspf" %></c:when>
<c:when test="${model.tab() == 'deleted'}"><%@ include file="deleted.jspf" %></c:when>
<c:when test="${model.tab() == 'refused'}"><%@ include file="refused.jspf" %></c:when>
<c:otherwise><%@ include file="state.jspf" %></c:otherwise>
</c:choose>
</t:layout>
