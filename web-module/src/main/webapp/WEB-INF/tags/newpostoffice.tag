<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="The fields of a postoffice that is to be added; they need the tag zones on the same page." %>
<%@ attribute name="form" required="true" type="org.dirsync.web.page.Form" %>
<%@ attribute name="zoneRequired" type="java.lang.Boolean" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:field form="${form}" name="name" label="${texts.say('steps.name')}" hint="${texts.say('steps.name-hint')}" required="${true}" autocomplete="off"/>
<t:field form="${form}" name="timeZone" label="${texts.say('steps.zone')}" hint="${texts.say('steps.zone-hint')}" required="${zoneRequired}" list="zones" autocomplete="off"/>
<t:choice form="${form}" name="preset" label="${texts.say('steps.preset')}" options="${presets}"/>
