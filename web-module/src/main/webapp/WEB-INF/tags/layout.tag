<%@ tag pageEncoding="UTF-8" %><%--
--%><%@ attribute name="title" required="true" %><%--
--%><%@ attribute name="here" %><%--
--%><%@ attribute name="live" type="java.lang.Boolean" %><%--
--%><%@ attribute name="topic" %><%--
--%><%@ attribute name="styles" %><%--
--%><%@ attribute name="scripts" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<!DOCTYPE html>
<html lang="<c:out value="${texts.language()}"/>"<c:if test="${not empty theme}"> data-theme="<c:out value="${theme}"/>"</c:if>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="<c:out value="${empty theme ? 'light dark' : theme}"/>">
<title><c:out value="${title}"/> - Dirsync</title>
<link rel="icon" type="image/svg+xml" href="<t:url path="/assets/favicon.svg"/>">
<link rel="stylesheet" href="<t:url path="/assets/dirsync.css"/>">
<script src="<t:url path="/assets/dirsync.js"/>" defer></script>
<c:forTokens var="style" items="${styles}" delims=" "><link rel="stylesheet" href="<t:url path="/assets/${style}.css"/>">
</c:forTokens><c:forTokens var="script" items="${scripts}" delims=" "><script src="<t:url path="/assets/${script}.js"/>" defer></script>
</c:forTokens><c:if test="${live}"><noscript><meta http-equiv="refresh" content="10"></noscript></c:if>
</head>
<body data-zone="<c:out value="${texts.say('layout.zone', '%')}"/>"<c:if test="${live}"> data-live="5" data-events="<t:url path="/events"/>" data-topic="<c:out value="${topic}"/>" data-lost="<c:out value="${texts.say('layout.lost')}"/>" data-out="<c:out value="${texts.say('layout.out')}"/>" data-login="<c:out value="${texts.say('layout.login')}"/>"</c:if>>
<a class="skip" href="#main"><t:say key="layout.skip"/></a>
<header class="top">
<a class="brand" href="<t:url path="/"/>">Dirsync</a>
<c:if test="${not empty pageContext.request.userPrincipal and not empty token}">
<button class="menu" popovertarget="nav"><span aria-hidden="true">&#9776;</span> <t:say key="layout.menu"/><span data-swap id="nav-badge"><c:if test="${undecided + deadLetters > 0}"> <span class="badge" title="<c:out value="${texts.say('layout.nav.attention')}"/>"><c:out value="${w:number(undecided + deadLetters, texts)}"/></span></c:if></span></button>
<nav popover aria-label="<c:out value="${texts.say('layout.main')}"/>" data-swap id="nav">
<c:if test="${viewer}"><a id="nav-overview" href="<t:url path="/"/>"<c:if test="${here == 'overview'}"> aria-current="page"</c:if>><t:say key="layout.nav.overview"/></a></c:if>
<c:if test="${viewer}"><a id="nav-picture" href="<t:url path="/picture"/>"<c:if test="${here == 'picture'}"> aria-current="page"</c:if>><t:say key="layout.nav.picture"/></a></c:if>
<a id="nav-gal" href="<t:url path="/gal"/>"<c:if test="${here == 'gal'}"> aria-current="page"</c:if>><t:say key="gal.nav"/></a>
<c:if test="${viewer}"><a id="nav-attention" href="<t:url path="/attention"/>"<c:if test="${here == 'attention'}"> aria-current="page"</c:if>><t:say key="layout.nav.attention"/><c:if test="${undecided + deadLetters > 0}"> <span class="badge"><c:out value="${w:number(undecided + deadLetters, texts)}"/></span></c:if></a></c:if>
<c:if test="${administrator}"><a id="nav-requestors" href="<t:url path="/requestors"/>"<c:if test="${here == 'requestors'}"> aria-current="page"</c:if>><t:say key="requestors.nav"/></a></c:if>
<c:if test="${administrator and beginning}"><a id="nav-first" href="<t:url path="/first-steps"/>"<c:if test="${here == 'first-steps'}"> aria-current="page"</c:if>><t:say key="steps.nav"/></a></c:if>
<c:if test="${operator and not administrator}"><a id="nav-audit" href="<t:url path="/audit"/>"<c:if test="${here == 'audit'}"> aria-current="page"</c:if>><t:say key="audit.title"/></a></c:if>
<c:if test="${administrator}"><a id="nav-administration" href="<t:url path="/users"/>"<c:if test="${here == 'administration'}"> aria-current="page"</c:if>><t:say key="users.administration"/></a></c:if>
</nav>
<form method="post" action="<t:url path="/logout"/>" class="who">
<a id="nav-account" href="<t:url path="/account"/>"<c:if test="${here == 'account'}"> aria-current="page"</c:if>><c:out value="${pageContext.request.userPrincipal.name}"/></a>
<input type="hidden" name="token" value="<c:out value="${token}"/>">
<button class="plain"><t:say key="layout.logout"/></button>
</form>
</c:if>
</header>
<p id="connection" role="status" hidden></p>
<main id="main" tabindex="-1">
<c:if test="${not empty resumed}"><p class="notice" role="status" id="resumed"><t:say key="layout.resumed.${resumed}"/></p></c:if>
<div id="starting" data-swap><c:forEach var="task" items="${starting}"><p class="notice"><t:say key="layout.starting.${task.kind()}" one="${task.done()}" two="${task.total()}"/></p></c:forEach></div>
<jsp:doBody/>
</main>
<footer>
<c:if test="${not empty token and not empty pageContext.request.userPrincipal}"><p id="zone"><t:say key="layout.utc"/></p></c:if>
<c:if test="${not empty token}"><form method="post" action="<t:url path="/preferences"/>" class="preferences">
<input type="hidden" name="token" value="<c:out value="${token}"/>"><input type="hidden" name="to" value="<c:out value="${whereabouts}"/>"><c:if test="${not empty requestScope.login}"><input type="hidden" name="login" value="<c:out value="${requestScope.login}"/>"></c:if><c:if test="${not empty requestScope.kept}"><input type="hidden" name="kept" value="<c:out value="${requestScope.kept}"/>"></c:if>
<span id="language-label" class="unseen"><t:say key="layout.language"/></span>
<button class="plain" name="lang" value="<c:out value="${texts.language() == 'de' ? 'en' : 'de'}"/>" lang="<c:out value="${texts.language() == 'de' ? 'en' : 'de'}"/>" aria-describedby="language-label"><t:say key="layout.language.other"/></button>
<span><t:say key="layout.theme"/>:</span>
<button class="plain" name="theme" value="light" aria-pressed="<c:out value="${theme == 'light'}"/>"><t:say key="layout.theme.light"/></button>
<button class="plain" name="theme" value="dark" aria-pressed="<c:out value="${theme == 'dark'}"/>"><t:say key="layout.theme.dark"/></button>
<button class="plain" name="theme" value="system" aria-pressed="<c:out value="${empty theme}"/>"><t:say key="layout.theme.system"/></button>
</form></c:if>
</footer>
</body>
</html>
