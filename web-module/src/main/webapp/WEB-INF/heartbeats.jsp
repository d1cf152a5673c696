<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="refresh" content="10">
  <title>Dirsync</title>
</head>
<body>
<main>
  <h1>Dirsync</h1>
  <table>
    <caption>The latest beats: timer, queue, bean, table, page</caption>
    <thead>
      <tr><th scope="col">Sent</th><th scope="col">Received</th></tr>
    </thead>
    <tbody>
    <c:forEach var="beat" items="${beats}">
      <tr><td><c:out value="${beat.sentAt()}"/></td><td><c:out value="${beat.receivedAt()}"/></td></tr>
    </c:forEach>
    </tbody>
  </table>
</main>
</body>
</html>
