package org.dirsync.driven;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The postoffices that the server hosts: one directory server, and its requestors. */
public final class Node {

    private static final String SERVER = "CRASH/HQ";
    private static final List<String> REQUESTORS =
            List.of("CRASH/NORTH", "CRASH/SOUTH", "CRASH/EAST", "CRASH/WEST");
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final Duration TIMEOUT =
            Duration.ofMinutes(Integer.getInteger("driven.patience.minutes", 10));

    private final DrivenApi api;
    private final List<String> all = new ArrayList<>(List.of(SERVER));

    public Node(DrivenApi api) {
        this.api = api;
        all.addAll(REQUESTORS);
    }

    public List<String> all() {
        return List.copyOf(all);
    }

    /** The one with the long list. */
    public String largest() {
        return REQUESTORS.get(0);
    }

    /** Hosts them all with this schedule. */
    public void host(String schedule) throws IOException, InterruptedException {
        for (String name : all) {
            String role = name.equals(SERVER) ? "SERVER" : "REQUESTOR";
            api.must(
                    "POST",
                    "api/postoffices",
                    "{\"name\": \"%s\", \"role\": \"%s\", \"server\": \"%s\"}"
                            .formatted(name, role, SERVER));
        }
        schedule(schedule);
    }

    /** Sets the schedule of all; empty for none. Goes on while the server cannot take it. */
    public void schedule(String schedule) throws IOException, InterruptedException {
        for (String name : all) {
            await("the schedule of " + name + " taken", () -> change(name, schedule));
        }
    }

    private String change(String name, String schedule) throws IOException, InterruptedException {
        api.must("PATCH", "api/postoffices/" + name, "{\"schedule\": \"" + schedule + "\"}");
        return "";
    }

    /** Asks for a process of a postoffice. */
    public void order(String name, String process) throws IOException, InterruptedException {
        api.must("POST", "api/postoffices/" + name + "/runs", "{\"process\": \"" + process + "\"}");
    }

    public void transmit() throws IOException, InterruptedException {
        order(SERVER, "T2");
    }

    public String state(String name) throws IOException, InterruptedException {
        return status(name).getString("state");
    }

    private JsonObject status(String name) throws IOException, InterruptedException {
        return api.object("api/postoffices/" + name).getJsonObject("status");
    }

    /** Waits until all are in sync and lack nothing; returns how long that took. */
    public Duration awaitSync() throws IOException, InterruptedException {
        return await("all in sync", this::outOfSync);
    }

    private String outOfSync() throws IOException, InterruptedException {
        for (String name : all) {
            JsonObject status = status(name);
            if (!status.getString("state").equals("IN_SYNC")
                    || status.getInt("pendingChanges") > 0) {
                return status.toString();
            }
        }
        return "";
    }

    /** A cycle, with no schedule: each process when all messages of the one before are applied. */
    public void cycle() throws IOException, InterruptedException {
        for (String name : all) {
            order(name, "T1");
        }
        awaitRest();
        transmit();
        awaitRest();
        for (String name : all) {
            order(name, "T3");
        }
        awaitRest();
    }

    /** Stops all schedules and waits until no run is under way and no message waits. */
    public Duration awaitRest() throws IOException, InterruptedException {
        schedule("");
        return await("no run and no message under way", this::underWay);
    }

    private String underWay() throws IOException, InterruptedException {
        for (JsonObject run : api.list("api/runs?limit=1000")) {
            if (UNDER_WAY.contains(run.getString("state"))) {
                return run.toString();
            }
        }
        for (JsonObject queue : api.list("api/queues")) {
            if (queue.getInt("messages") > 0) {
                return queue.toString();
            }
        }
        return "";
    }

    private interface Obstacle {
        String text() throws IOException, InterruptedException;
    }

    private static Duration await(String what, Obstacle obstacle)
            throws IOException, InterruptedException {
        Instant begun = Instant.now();
        String text = textOf(obstacle);
        while (!text.isEmpty()) {
            if (Duration.between(begun, Instant.now()).compareTo(TIMEOUT) > 0) {
                throw new IOException("not " + what + " after " + TIMEOUT + ": " + text);
            }
            Thread.sleep(300);
            text = textOf(obstacle);
        }
        return Duration.between(begun, Instant.now());
    }

    private static String textOf(Obstacle obstacle) throws InterruptedException {
        try {
            return obstacle.text();
        } catch (IOException refused) {
            return refused.toString();
        }
    }

    /**
     * Waits until no dead letter is left: what failed at every attempt is tried again by itself.
     */
    public Duration awaitNoDeadLetters() throws IOException, InterruptedException {
        return await(
                "no dead letters",
                () -> {
                    List<JsonObject> letters = api.list("api/dead-letters");
                    return letters.isEmpty() ? "" : letters.toString();
                });
    }

    /** What must not be there when all is at rest, as sentences. */
    public List<String> leftovers() throws IOException, InterruptedException {
        List<String> left = new ArrayList<>();
        api.list("api/dead-letters").forEach(letter -> left.add("dead letter: " + letter));
        api.list("api/held-deletions").forEach(held -> left.add("held deletion: " + held));
        if (api.health().statusCode() != 200) {
            left.add("not healthy: " + api.health().body());
        }
        return left;
    }
}
