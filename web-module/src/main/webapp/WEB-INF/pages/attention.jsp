<%@ page contentType="text/html;charset=UTF-8" session="false" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<t:layout title="Needs a person" here="attention">
<h1>Needs a person</h1>
<c:if test="${not empty done}"><p class="notice" role="status"><c:out value="${done}"/></p></c:if>
<c:if test="${empty held and empty causes and empty diverged and empty refused and empty deletions}"><p>Nothing does.</p></c:if>
<c:if test="${not empty held}">
<h2>Held deletions</h2>
<p>So many entries would go at once that somebody should look first. Everything else goes on.</p>
<c:forEach var="row" items="${held}">
<section class="card" aria-labelledby="held-<c:out value="${row.held().id()}"/>">
<h3 id="held-<c:out value="${row.held().id()}"/>"><c:out value="${row.held().origin()}"/>: <c:out value="${row.share()}"/></h3>
<p><c:choose><c:when test="${row.undecided()}">Deleted there and held in <c:choose><c:when test="${row.held().master()}">the master list</c:when><c:otherwise>the global address list of <c:out value="${row.held().receiver()}"/></c:otherwise></c:choose> since <t:time at="${row.held().since()}"/>.</c:when><c:otherwise>Deleted there; somebody decided to keep them.</c:otherwise></c:choose></p>
<ul class="plain">
<c:forEach var="entry" items="${row.first()}"><li><c:out value="${entry.name()}"/> <span class="quiet"><c:out value="${entry.address()}"/></span></li></c:forEach>
</ul>
<p><a href="<t:url path="/attention/held?id=${row.held().id()}"/>">All <c:out value="${w:number(row.all())}"/> entries of <c:out value="${row.held().origin()}"/></a>, <a href="<t:url path="/attention/held.csv?id=${row.held().id()}"/>">as CSV</a></p>
<c:if test="${operator}"><t:heldchoice row="${row}"/></c:if>
</section>
</c:forEach>
</c:if>
<c:if test="${not empty deletions}">
<h2>Own deletions at the directory server</h2>
<ul class="plain">
<c:forEach var="own" items="${deletions}">
<li><b><c:out value="${own.postoffice()}"/></b>:
<c:if test="${own.waiting() > 0}"><c:out value="${w:number(own.waiting())}"/> of its deletions wait for the server's administrator.</c:if>
<c:if test="${own.refused() > 0}"><c:out value="${w:number(own.refused())}"/> of its deletions were refused, so others still have these entries. <a href="<t:url path="/postoffices/${own.postoffice()}/deleted"/>">Restore them at <c:out value="${own.postoffice()}"/></a>, or ask the server's administrator to delete them after all.</c:if></li>
</c:forEach>
</ul>
</c:if>
<c:if test="${not empty causes}">
<h2>Dead letters</h2>
<p>Messages that nobody could take. What they carried is sent again with the next cycle; retry them when the cause is gone, or throw them away. <a href="<t:url path="/dead-letters"/>">One by one</a></p>
<table class="cards">
<caption>By cause</caption>
<thead><tr><th scope="col">Cause</th><th scope="col" class="number">Letters</th><th scope="col">Since</th><c:if test="${operator}"><th scope="col">Decide</th></c:if></tr></thead>
<tbody>
<c:forEach var="cause" items="${causes}">
<tr>
<td data-label="Cause" class="text"><c:if test="${not empty cause.code()}"><b><c:out value="${cause.code()}"/> <c:out value="${w:meaning(cause.code())}"/></b>: </c:if><t:text value="${cause.reason()}"/></td>
<td data-label="Letters" class="number"><c:out value="${w:number(cause.letters())}"/></td>
<td data-label="Since"><t:time at="${cause.since()}"/></td>
<c:if test="${operator}"><td><div class="choice"><t:decide path="/attention" decision="retry" label="Retry all" about="of ${cause.reason()}" cause="${cause.cause()}"/><t:decide path="/attention" decision="drop" label="Throw all away" about="of ${cause.reason()}" cause="${cause.cause()}"/></div></td></c:if>
</tr>
</c:forEach>
</tbody>
</table>
</c:if>
<c:if test="${not empty diverged}">
<h2>Lists that differ</h2>
<p>Dirsync mends these by itself, within two cycles. If one stays, run a cycle on its page.</p>
<ul class="plain">
<c:forEach var="postoffice" items="${diverged}"><li><a href="<t:url path="/postoffices/${postoffice.name()}"/>"><c:out value="${postoffice.name()}"/></a>: <t:text value="${postoffice.reason()}"/></li></c:forEach>
</ul>
</c:if>
<c:if test="${not empty refused}">
<h2>Refused entries</h2>
<p>The directory server holds these back; all others go through. Correct them in the list of their postoffice, and the next cycle sends them again.</p>
<ul class="plain">
<c:forEach var="one" items="${refused}"><li><a href="<t:url path="/postoffices/${one.postoffice()}/refused"/>"><c:out value="${one.postoffice()}"/></a>: <c:out value="${w:number(one.entries())}"/> for <b><c:out value="${one.code()}"/> <c:out value="${one.meaning()}"/></b></li></c:forEach>
</ul>
</c:if>
</t:layout>
