<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:if test="${not empty secret}">
<section class="card" id="secret" aria-labelledby="secret-title">
<h2 id="secret-title"><t:say key="requestors.once" one="${secret.name()}"/></h2>
<p><t:say key="requestors.once-hint"/></p>
<dl class="facts">
<div><dt><t:say key="requestors.name"/></dt><dd><code><c:out value="${secret.name()}"/></code></dd></div>
<div><dt><t:say key="requestors.server"/></dt><dd><code><c:out value="${secret.server()}"/></code></dd></div>
<div><dt><t:say key="requestors.secret"/></dt><dd><code class="secret"><c:out value="${secret.secret()}"/></code></dd></div>
</dl>
</section>
</c:if>
