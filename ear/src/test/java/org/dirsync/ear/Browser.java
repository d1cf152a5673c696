package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser of his own, without scripts: cookies, and forms with their tokens. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final CookieManager jar = new CookieManager();
    private final HttpClient client;

    /** One that stays where it is sent away from. */
    Browser() {
        this(Redirect.NEVER);
    }

    private Browser(Redirect redirect) {
        this.client = HttpClient.newBuilder().cookieHandler(jar).followRedirects(redirect).build();
    }

    /** One that goes where it is sent. */
    static Browser following() {
        return new Browser(Redirect.NORMAL);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(Api.uri(path)));
    }

    /** Sends the fields of a form as they are. */
    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(Api.uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The head's line with its cookies, as a browser sends it. */
    String cookies() {
        return jar.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ", "Cookie: ", ""))
                + "\r\n";
    }

    /** Logs in by the form, to go on at a path. */
    HttpResponse<String> logIn(String user, String password, String to)
            throws IOException, InterruptedException {
        return post(
                "/login",
                "user=%s&password=%s&to=%s&token=%s"
                        .formatted(
                                Api.encoded(user),
                                Api.encoded(password),
                                Api.encoded(to),
                                token(get("/login").body())));
    }

    /** The token of a page's forms; empty if it has none. */
    static String token(String page) {
        Matcher matcher = TOKEN.matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The value of a field of this name. */
    static String field(String name, String page) {
        return found(Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\""), page);
    }

    /** What the group of a pattern is on a page. */
    static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
