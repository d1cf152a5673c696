package org.dirsync.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts alerts to a webhook. Redirects are not followed, and what is answered is not read. */
@ApplicationScoped
public class AlertHook {

    /** The header with the signature of the body. */
    static final String SIGNATURE = "X-Dirsync-Signature";

    private static final int FIRST_FAILURE = 300;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /** Posts; returns why that failed, empty if it did not. */
    Optional<String> send(String url, @Nullable String secret, AlertText text) {
        String body = text.json();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "Dirsync")
                        .POST(BodyPublishers.ofString(body));
        if (secret != null) {
            request.header(SIGNATURE, AlertText.signature(body, secret));
        }
        try {
            HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
            return answer.statusCode() < FIRST_FAILURE
                    ? Optional.empty()
                    : Optional.of("the webhook answered " + answer.statusCode());
        } catch (IOException e) {
            return Optional.of("the webhook did not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the server stops");
        }
    }
}
