<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="node" required="true" type="org.dirsync.web.page.Picture.Node" %>
<%@ attribute name="middle" required="true" type="java.lang.Boolean" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<title><c:out value="${node.name()}"/>: <c:out value="${texts.say(node.look().key())}"/>; <c:out value="${node.way()}"/></title>
<circle class="plate<c:if test="${middle}"> middle</c:if>" cx="<c:out value="${node.x()}"/>" cy="<c:out value="${node.y()}"/>" r="<c:out value="${middle ? 17 : 12}"/>"/>
<g transform="translate(<c:out value="${node.x() - 8}"/>,<c:out value="${node.y() - 8}"/>)"><g class="look shape <c:out value="${node.look().tone()}"/>"><t:glyph name="${node.look().shape()}"/></g></g>
<text<c:if test="${middle}"> class="middle"</c:if> x="<c:out value="${node.x()}"/>" y="<c:out value="${node.y() + (middle ? 31 : 25)}"/>"><c:out value="${node.label()}"/></text>
