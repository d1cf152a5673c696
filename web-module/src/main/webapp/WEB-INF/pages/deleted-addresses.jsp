<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:postoffice tab="deleted" title="${texts.say('addresses.deleted.title', head.name())}" styles="addresses">
<h2 class="unseen"><t:say key="addresses.deleted.heading"/></h2>
<c:if test="${not empty restored}"><p class="notice" role="status"><t:say key="addresses.deleted.restored" one="${restored}"/><c:if test="${not empty there and there > 0}"> <t:say key="addresses.deleted.there" one="${there}"/></c:if></p></c:if>
<c:if test="${noneChosen}"><p class="notice" role="alert"><t:say key="addresses.deleted.none-chosen"/></p></c:if>
<c:if test="${not empty notRestored}"><div class="notice" role="alert" id="not-restored"><p><t:say key="addresses.deleted.not-restored" one="${notRestored.size()}"/></p>
<ul><c:forEach var="one" items="${notRestored}"><li><t:breaks value="${one.address()}"/>: <a href="<t:url path="/codes/${one.code()}"/>"><c:out value="${one.code()}"/></a> <span lang="en"><t:breaks value="${one.reason()}"/></span></li></c:forEach></ul></div></c:if>
<p><t:say key="addresses.deleted.about"/></p>
<form class="search" role="search" action="<t:url path="${base}/deleted"/>">
<label for="q"><t:say key="addresses.deleted.search"/></label>
<input id="q" name="q" type="search" value="<c:out value="${q}"/>" maxlength="256">
<c:if test="${not empty imported}"><input type="hidden" name="imported" value="<c:out value="${imported}"/>"></c:if>
<button><t:say key="addresses.search.do"/></button>
<c:if test="${not empty q or not empty imported}"><a href="<t:url path="${base}/deleted"/>"><t:say key="addresses.deleted.all"/></a></c:if>
</form>
<c:if test="${not empty imported}"><p><t:say key="addresses.deleted.only" one="${imported}"/></p>
<c:if test="${operator}"><form method="post" action="<t:url path="${base}/deleted"/>"><t:token/><input type="hidden" name="imported" value="<c:out value="${imported}"/>"><button name="whole" value="yes"><t:say key="addresses.restore.import" one="${imported}"/></button></form></c:if></c:if>
<c:choose>
<c:when test="${operator}">
<form method="post" action="<t:url path="${base}/deleted"/>" class="deleted"><t:token/>
<input type="hidden" name="q" value="<c:out value="${q}"/>"><input type="hidden" name="after" value="<c:out value="${after}"/>"><c:if test="${not empty imported}"><input type="hidden" name="imported" value="<c:out value="${imported}"/>"></c:if>
<c:if test="${not empty deleted}"><p class="actions"><button name="chosen" value="yes"><t:say key="addresses.restore.chosen"/></button>
<a id="choose" href="<t:url path="${all ? chooseNone : chooseAll}"/>"><t:say key="${all ? 'addresses.deleted.choose-none' : 'addresses.deleted.choose-all'}"/></a></p></c:if>
<t:deleted/>
</form>
</c:when>
<c:otherwise><t:deleted/></c:otherwise>
</c:choose>
<t:pager first="${first}" next="${next}" start="${texts.say('addresses.pager.first')}" further="${texts.say('addresses.pager.next')}"/>
</t:postoffice>
