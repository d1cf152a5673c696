<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="look" required="true" type="org.dirsync.web.page.Badge" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<span class="look <c:out value="${look.tone()}"/>"><t:shape name="${look.shape()}"/> <c:out value="${texts.say(look.key())}"/></span>
