<%@ tag pageEncoding="UTF-8" %><%--
--%><%@ attribute name="title" required="true" %><%--
--%><%@ attribute name="here" %><%--
--%><%@ attribute name="live" type="java.lang.Boolean" %><%--
--%><%@ attribute name="styles" %><%--
--%><%@ attribute name="scripts" %><%--
--%><%@ taglib prefix="c" uri="jakarta.tags.core" %><%--
--%><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %><%--
--%><%@ taglib prefix="w" uri="urn:dirsync:words" %>
<!DOCTYPE html>
<html lang="<c:out value="${texts.language()}"/>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title><c:out value="${title}"/> - Dirsync</title>
<link rel="icon" type="image/svg+xml" href="<t:url path="/assets/favicon.svg"/>">
<link rel="stylesheet" href="<t:url path="/assets/dirsync.css"/>">
<script src="<t:url path="/assets/dirsync.js"/>" defer></script>
<c:forTokens var="style" items="${styles}" delims=" "><link rel="stylesheet" href="<t:url path="/assets/${style}.css"/>">
</c:forTokens><c:forTokens var="script" items="${scripts}" delims=" "><script src="<t:url path="/assets/${script}.js"/>" defer></script>
</c:forTokens><c:if test="${live}"><noscript><meta http-equiv="refresh" content="10"></noscript></c:if>
</head>
<body<c:if test="${live}"> data-live="5"</c:if>>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="<t:url path="/"/>">Dirsync</a>
<c:if test="${not empty pageContext.request.userPrincipal and not empty token}">
<nav aria-label="Main" data-swap id="nav">
<a id="nav-overview" href="<t:url path="/"/>"<c:if test="${here == 'overview'}"> aria-current="page"</c:if>>Postoffices</a>
<a id="nav-gal" href="<t:url path="/gal"/>"<c:if test="${here == 'gal'}"> aria-current="page"</c:if>><t:say key="gal.nav"/></a>
<a id="nav-attention" href="<t:url path="/attention"/>"<c:if test="${here == 'attention'}"> aria-current="page"</c:if>>Needs a person<c:if test="${undecided > 0}"> <span class="badge"><c:out value="${w:number(undecided)}"/></span></c:if></a>
<a id="nav-dead" href="<t:url path="/dead-letters"/>"<c:if test="${here == 'dead-letters'}"> aria-current="page"</c:if>>Dead letters<c:if test="${deadLetters > 0}"> <span class="badge"><c:out value="${w:number(deadLetters)}"/></span></c:if></a>
<c:if test="${administrator}"><a id="nav-administration" href="<t:url path="/users"/>"<c:if test="${here == 'administration'}"> aria-current="page"</c:if>><t:say key="users.administration"/></a></c:if>
</nav>
<form method="post" action="<t:url path="/logout"/>" class="who">
<a id="nav-account" href="<t:url path="/account"/>"<c:if test="${here == 'account'}"> aria-current="page"</c:if>><c:out value="${pageContext.request.userPrincipal.name}"/></a>
<input type="hidden" name="token" value="<c:out value="${token}"/>">
<button class="plain">Log out</button>
</form>
</c:if>
</header>
<p id="connection" role="status" hidden></p>
<main id="main" tabindex="-1">
<jsp:doBody/>
</main>
<c:if test="${not empty token and not empty pageContext.request.userPrincipal}"><footer><p id="zone">Times are in UTC.</p></footer></c:if>
</body>
</html>
