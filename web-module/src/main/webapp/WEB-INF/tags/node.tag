<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="node" required="true" type="org.dirsync.web.status.Topology.Node" %>
<%@ attribute name="middle" required="true" type="java.lang.Boolean" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<title><c:out value="${node.name()}"/>: <c:out value="${texts.say(node.look().key())}"/>; <c:out value="${node.way()}"/></title>
<c:set var="half" value="${middle ? 18 : 14}"/>
<rect class="plate<c:if test="${middle}"> middle</c:if>" x="<c:out value="${node.x() - node.plate() / 2}"/>" y="<c:out value="${node.y() - half}"/>" width="<c:out value="${node.plate()}"/>" height="<c:out value="${2 * half}"/>" rx="<c:out value="${half}"/>"/>
<g transform="translate(<c:out value="${node.x() - node.plate() / 2 + 10}"/>,<c:out value="${node.y() - 8}"/>)"><g class="look shape <c:out value="${node.look().tone()}"/>"><t:glyph name="${node.look().shape()}"/></g></g>
<text<c:if test="${middle}"> class="middle"</c:if> x="<c:out value="${node.x() + 10}"/>" y="<c:out value="${node.y() + 4.5}"/>"><c:out value="${node.label()}"/></text>
