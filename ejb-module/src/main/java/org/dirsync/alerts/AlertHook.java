package org.dirsync.alerts;

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

/**
 * Posts alerts to a webhook. Redirects are not followed, and what is answered is not read. Whatever
 * fails, the same is said of it, so that nobody finds out by it what listens where; the log tells.
 */
@ApplicationScoped
public class AlertHook {

    /** The header with the signature of the body. */
    static final String SIGNATURE = "X-Dirsync-Signature";

    /** What is said of each failure. */
    static final String FAILED = "the webhook could not be delivered; the server's log says why";

    private static final System.Logger LOG = System.getLogger("org.dirsync.alerts");
    private static final int FIRST_FAILURE = 300;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /** Posts; returns why that failed, empty if it did not. */
    Optional<String> send(String url, @Nullable String secret, AlertText text) {
        return post(URI.create(url), secret, text.json());
    }

    Optional<String> post(URI uri, @Nullable String secret, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "Dirsync")
                        .POST(BodyPublishers.ofString(body));
        if (secret != null) {
            request.header(SIGNATURE, AlertText.signature(body, secret));
        }
        try {
            if (WebhookTarget.leadsToRefused(uri.getHost())) {
                return failed(uri, "it leads to a link-local address");
            }
            HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
            return answer.statusCode() < FIRST_FAILURE
                    ? Optional.empty()
                    : failed(uri, "it answered " + answer.statusCode());
        } catch (IOException e) {
            return failed(uri, "it did not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the server stops");
        }
    }

    private static Optional<String> failed(URI uri, String why) {
        LOG.log(
                System.Logger.Level.WARNING,
                "The webhook at {0} was not delivered: {1}",
                uri.getRawAuthority(),
                why);
        return Optional.of(FAILED);
    }
}
