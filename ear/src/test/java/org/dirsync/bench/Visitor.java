package org.dirsync.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is logged in and looks at pages. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;

    private Visitor(URI base) {
        this.base = base;
    }

    /** Logs in. */
    static Visitor logIn(URI base, String password) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(base);
        Matcher token = TOKEN.matcher(visitor.get("login").body());
        if (!token.find()) {
            throw new IllegalStateException("there is no form to log in with");
        }
        String form =
                "token=%s&to=%%2F&user=admin&password=%s"
                        .formatted(encoded(token.group(1)), encoded(password));
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        visitor.client.send(request, BodyHandlers.discarding());
        return visitor;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The seconds that each of these pages takes, once each, to its last byte. */
    Series look(List<String> paths) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (String path : paths) {
            long before = System.nanoTime();
            HttpResponse<String> answer = get(path);
            seconds.add((System.nanoTime() - before) / 1e9);
            if (answer.statusCode() != 200) {
                throw new IOException(path + ": " + answer.statusCode());
            }
        }
        return new Series(seconds);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
    }
}
