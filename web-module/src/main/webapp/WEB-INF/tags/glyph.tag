<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="name" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:choose>
<c:when test="${name == 'check'}"><circle cx="8" cy="8" r="7"/><path class="mark" d="M4.6 8.3l2.3 2.3 4.5-5"/></c:when>
<c:when test="${name == 'arrows'}"><path class="line" d="M13.5 6.5A5.8 5.8 0 0 0 3 5.2M2.5 9.5A5.8 5.8 0 0 0 13 10.8M3 1.8v3.6h3.6M13 14.2v-3.6H9.4"/></c:when>
<c:when test="${name == 'clock'}"><circle class="line" cx="8" cy="8" r="6.2"/><path class="line" d="M8 4.5V8l2.5 1.8"/></c:when>
<c:when test="${name == 'triangle'}"><path d="M8 1l7.5 13.5H.5z"/><path class="mark" d="M8 6v4M8 12v.6"/></c:when>
<c:when test="${name == 'bars'}"><circle class="line" cx="8" cy="8" r="6.2"/><path class="line" d="M6.4 5.4v5.2M9.6 5.4v5.2"/></c:when>
<c:when test="${name == 'slash'}"><circle class="line" cx="8" cy="8" r="6.2"/><path class="line" d="M3.8 12.2l8.4-8.4"/></c:when>
<c:when test="${name == 'cross'}"><path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="mark" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2"/></c:when>
<c:when test="${name == 'unequal'}"><path d="M8 .5L15.5 8 8 15.5.5 8z"/><path class="mark" d="M5 6.5h6M5 9.5h6M9.5 4.5l-3 7"/></c:when>
<c:when test="${name == 'dots'}"><circle class="line" cx="8" cy="8" r="6.2"/><path class="line" d="M5 8h.01M8 8h.01M11 8h.01"/></c:when>
<c:when test="${name == 'stop'}"><path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="mark" d="M8 4v5M8 11.6v.1"/></c:when>
<c:otherwise><circle cx="8" cy="8" r="3"/></c:otherwise>
</c:choose>
