package org.dirsync.ear;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** Talks to the deployed application as a program does, from a test or from inside the server. */
final class Api {

    /**
     * The port offset: a system property at the test runner, a file of the archive in the server.
     */
    static final String OFFSET = "test.port.offset";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String authorization;

    private Api(String user, String password) {
        String both = user + ":" + password;
        this.authorization =
                "Basic "
                        + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    static Api asAdministrator() {
        return new Api("admin", System.getenv("DIRSYNC_ADMIN_PASSWORD"));
    }

    static Api as(String user, String password) {
        return new Api(user, password);
    }

    static URI uri(String path) {
        return URI.create("http://127.0.0.1:%d/dirsync%s".formatted(8080 + offset(), path));
    }

    /** Where our own Payara answers with threads that serve nothing else. */
    static URI monitoring(String path) {
        return URI.create("http://127.0.0.1:%d/dirsync%s".formatted(8088 + offset(), path));
    }

    private static int offset() {
        Integer here = Integer.getInteger(OFFSET);
        if (here != null) {
            return here;
        }
        try (InputStream in = Api.class.getResourceAsStream("/" + OFFSET)) {
            return Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", "");
    }

    HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return send(method, path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", authorization)
                        .header("Accept", accept)
                        .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** Imports a file into an own list. */
    HttpResponse<String> load(String postoffice, String mode, String type, byte[] file)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                uri("/api/postoffices/" + postoffice + "/addresses?mode=" + mode))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(file))
                        .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** Sends a request with a key; it goes on while the caller does something else. */
    CompletableFuture<HttpResponse<String>> keyed(
            String key, String path, String type, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString());
    }

    HttpResponse<String> json(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(method, path, "application/json", body);
    }

    static HttpResponse<String> anonymous(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    /** A page as a person who is logged in sees it. */
    static String page(String path) throws IOException, InterruptedException {
        Browser browser = Browser.following();
        browser.logIn("admin", System.getenv("DIRSYNC_ADMIN_PASSWORD"), "/");
        return browser.get(path).body();
    }

    static JsonObject object(HttpResponse<String> response) {
        return structure(response).asJsonObject();
    }

    static JsonStructure structure(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.read();
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
