package org.dirsync.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.dirsync.driven.DrivenApi;

/** Drives the product as a program does: makes postoffices, loads addresses, starts runs. */
final class BenchApi {

    /** Each look costs the server a password hash, so it is looked at seldom. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(700);

    private static final Duration NEXT_LOOK = Duration.ofSeconds(2);

    /** A run that has ended well. */
    record Run(double seconds, double cpu, long bytes, long added, long modified) {

        /** The same, with the processor time that it took the server. */
        Run withCpu(double cpuSeconds) {
            return new Run(seconds, cpuSeconds, bytes, added, modified);
        }
    }

    private final DrivenApi api;

    BenchApi(DrivenApi api) {
        this.api = api;
    }

    /** Hosts a postoffice that runs only when it is told to. */
    void host(String name, String role, String server) throws IOException, InterruptedException {
        String body =
                "{\"name\": \"%s\", \"role\": \"%s\", \"server\": \"%s\"}"
                        .formatted(name, role, server);
        json("POST", "api/postoffices", "application/json", body);
    }

    /** Merges addresses into the own list; every row must be taken. */
    JsonObject load(String name, String csv) throws IOException, InterruptedException {
        String path = "api/postoffices/" + name + "/addresses?mode=merge";
        JsonObject outcome = json("POST", path, "text/csv", csv);
        if (outcome.getInt("refusedTotal") > 0) {
            throw new IllegalStateException("addresses were refused: " + outcome);
        }
        return outcome;
    }

    /** Runs a whole cycle; its time is that from the request to the verification. */
    Run cycle(String name) throws IOException, InterruptedException {
        long id = start(name);
        Thread.sleep(FIRST_LOOK.toMillis());
        JsonObject run = json("GET", "api/runs/" + id, "application/json", "");
        while (run.isNull("endedAt")) {
            Thread.sleep(NEXT_LOOK.toMillis());
            run = json("GET", "api/runs/" + id, "application/json", "");
        }
        if (!run.getString("state").equals("COMPLETE")) {
            throw new IllegalStateException("a cycle did not succeed: " + run);
        }
        Instant started = Instant.parse(run.getString("startedAt"));
        Instant ended = Instant.parse(run.getString("endedAt"));
        return new Run(
                Duration.between(started, ended).toMillis() / 1000.0,
                0,
                number(run, "bytes"),
                number(run, "added"),
                number(run, "modified"));
    }

    /** Waits until the index of names has all changes. */
    void awaitIndex() throws IOException, InterruptedException {
        do {
            Thread.sleep(NEXT_LOOK.plus(FIRST_LOOK).toMillis());
        } while (!api.health().body().contains("\"UP\""));
    }

    /** Starts a cycle and returns its number. */
    long start(String name) throws IOException, InterruptedException {
        String path = "api/postoffices/" + name + "/runs";
        return number(json("POST", path, "application/json", "{\"process\": \"CYCLE\"}"), "id");
    }

    private static long number(JsonObject object, String name) {
        return object.getJsonNumber(name).longValue();
    }

    private JsonObject json(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return DrivenApi.parse(api.must(method, path, type, body)).asJsonObject();
    }
}
