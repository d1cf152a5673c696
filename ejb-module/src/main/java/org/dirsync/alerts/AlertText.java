package org.dirsync.alerts;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dirsync.alerts.AlertRepository.Message;
import org.dirsync.usecase.State;

/** How an alert reads: to a person as a mail, to a program as JSON. */
record AlertText(Message message) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** The mail's subject. */
    String subject() {
        return "Dirsync: " + message.postoffice() + " " + what();
    }

    /** The mail's text. */
    String body() {
        return """
        %s %s.

        Why: %s
        Since: %s
        Seen: %s

        Dirsync writes once when a postoffice is out of sync for too long or has failed, and once
        when it is in sync again. Who is told stands on the page Alerts.
        """
                .formatted(
                        message.postoffice(),
                        what(),
                        message.reason().isEmpty() ? "not known" : message.reason(),
                        time(message.since()),
                        time(message.madeAt()));
    }

    private String what() {
        return switch (AlertRules.Kind.valueOf(message.kind())) {
            case STALE, FAILED -> word();
            case RECOVERED -> "is in sync again";
            case TEST -> "sends a test";
        };
    }

    private String word() {
        return switch (State.valueOf(message.state())) {
            case DIVERGED -> "has a list that differs from the server's";
            case FAILED -> "has failed";
            case OFFLINE -> "is off line";
            case WAITING -> "waits for too long";
            case BEHIND -> "is behind";
            case PAUSED, SYNCING, IN_SYNC -> "is " + message.state().toLowerCase(Locale.ROOT);
        };
    }

    private static String time(Instant at) {
        return MINUTE.format(at);
    }

    /** For the webhook. */
    String json() {
        return Json.createObjectBuilder()
                .add("event", message.kind())
                .add("postoffice", message.postoffice())
                .add("state", message.state())
                .add("reason", message.reason())
                .add("since", message.since().toString())
                .add("at", message.madeAt().toString())
                .add("text", subject())
                .build()
                .toString();
    }

    /** HMAC-SHA-256 of a body, as the header holds it: {@code sha256=} and hexadecimal digits. */
    static String signature(String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256="
                    + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
