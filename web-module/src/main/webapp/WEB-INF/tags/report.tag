<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="A requestor's last status report; without a text it says only that all was done." %>
<%@ attribute name="value" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:choose><c:when test="${value == 'COMPLETE'}"><t:say key="office.report.COMPLETE"/></c:when><c:otherwise><t:text value="${value}"/></c:otherwise></c:choose>
