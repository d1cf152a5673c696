package org.dirsync.ear;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
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

/** Talks to the deployed application as a program does, as its administrator. */
final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String authorization;

    private Api(String user, String password) {
        String both = user + ":" + password;
        this.authorization =
                "Basic "
                        + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    static Api asAdministrator() {
        return new Api("admin", System.getProperty("test.admin.password"));
    }

    static Api as(String user, String password) {
        return new Api(user, password);
    }

    static URI uri(String path) {
        int port = 8080 + Integer.getInteger("test.port.offset");
        return URI.create("http://127.0.0.1:%d/dirsync%s".formatted(port, path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", "");
    }

    HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> json(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(method, path, "application/json", body);
    }

    static HttpResponse<String> anonymous(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
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
