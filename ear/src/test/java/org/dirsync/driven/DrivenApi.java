package org.dirsync.driven;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
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
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talks to the product as a program does. */
public final class DrivenApi {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String authorization;

    public DrivenApi(int port, String password) {
        this.base = URI.create("http://127.0.0.1:" + port + "/dirsync/");
        byte[] both = ("admin:" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(both);
    }

    public boolean isHealthy() throws InterruptedException {
        try {
            return health().statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public HttpResponse<String> health() throws IOException, InterruptedException {
        HttpRequest health =
                HttpRequest.newBuilder(base.resolve("health"))
                        .timeout(Duration.ofSeconds(20))
                        .build();
        return client.send(health, BodyHandlers.ofString());
    }

    /** Sends and returns what was answered, whatever that is. */
    public HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends JSON that must be taken. */
    public String must(String method, String path, String body)
            throws IOException, InterruptedException {
        return must(method, path, "application/json", body);
    }

    /** Sends what must be taken. */
    public String must(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, type, body);
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    public JsonObject object(String path) throws IOException, InterruptedException {
        return parse(must("GET", path, "")).asJsonObject();
    }

    public List<JsonObject> list(String path) throws IOException, InterruptedException {
        return objects(parse(must("GET", path, "")));
    }

    /** Reads a list page by page, to its end. */
    public void pages(String path, Consumer<JsonObject> each)
            throws IOException, InterruptedException {
        String next = path + "?limit=1000";
        while (!next.isEmpty()) {
            HttpResponse<String> answer = send("GET", next, "application/json", "");
            if (answer.statusCode() != 200) {
                throw new IOException(next + ": " + answer.statusCode() + " " + answer.body());
            }
            objects(parse(answer.body())).forEach(each);
            Matcher link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            next = link.find() ? link.group(1) : "";
        }
    }

    private static List<JsonObject> objects(JsonStructure array) {
        return array.asJsonArray().stream().map(JsonValue::asJsonObject).toList();
    }

    public static JsonStructure parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
