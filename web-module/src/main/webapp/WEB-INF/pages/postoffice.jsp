<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:postoffice tab="${model.tab()}" live="${model.live()}" styles="office">
<c:choose>
<c:when test="${model.tab() == 'runs'}">
<h2 class="unseen"><t:say key="office.runs"/></h2>
<t:runs rows="${runs}" caption="${texts.say('office.runs.caption')}"/>
<t:pager first="${first}" next="${next}" start="${texts.say('office.pager.newest')}" further="${texts.say('office.pager.runs')}"/>
</c:when>
<c:when test="${model.tab() == 'journal'}"><%@ include file="journal.jspf" %></c:when>
<c:when test="${model.tab() == 'batches'}"><%@ include file="batches.jspf" %></c:when>
<c:when test="${model.tab() == 'charts'}"><%@ include file="charts.jspf" %></c:when>
<c:otherwise><%@ include file="state.jspf" %></c:otherwise>
</c:choose>
</t:postoffice>
