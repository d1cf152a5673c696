<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="key" required="true" %>
<%@ attribute name="one" type="java.lang.Object" %>
<%@ attribute name="two" type="java.lang.Object" %>
<%@ attribute name="three" type="java.lang.Object" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:out value="${texts.say(key, one, two, three)}"/>
