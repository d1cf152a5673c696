<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:postoffice tab="${model.tab()}" live="${model.live()}">
<c:choose>
<c:when test="${model.tab() == 'runs'}">
<h2 class="unseen">Runs</h2>
<t:runs rows="${runs}" caption="Runs, newest first"/>
<t:pager first="${first}" next="${next}" start="Newest" further="Older runs"/>
</c:when>
<c:when test="${model.tab() == 'journal'}"><%@ include file="journal.jspf" %></c:when>
<c:when test="${model.tab() == 'gal'}"><%@ include file="addresses.jspf" %></c:when>
<c:otherwise><%@ include file="state.jspf" %></c:otherwise>
</c:choose>
</t:postoffice>
