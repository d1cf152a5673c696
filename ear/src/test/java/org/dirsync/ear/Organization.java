package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A directory server and its requestors, without schedules: made by the API for one test, and taken
 * down after it.
 */
final class Organization implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private static final AtomicInteger MADE = new AtomicInteger();

    private final Api api = Api.asAdministrator();
    private final String network;
    private final List<String> postoffices = new ArrayList<>();

    private Organization(String network) {
        this.network = network;
    }

    /** A server {@code HQ} and these requestors, in a network of their own. */
    static Organization of(String network, String... requestors) throws Exception {
        Organization made = new Organization(network + MADE.incrementAndGet());
        made.host("HQ", "SERVER", "{}");
        for (String requestor : requestors) {
            made.host(requestor, "REQUESTOR", "{}");
        }
        return made;
    }

    void host(String postoffice, String role, String options) throws Exception {
        host(postoffice, role, options, null);
    }

    /** Hosts a postoffice; one with a secret is not registered with it. */
    void host(String postoffice, String role, String options, @Nullable String secret)
            throws Exception {
        String name = name(postoffice);
        var made =
                api.json(
                        "POST",
                        "/api/postoffices",
                        """
                        {"name": "%s", "role": "%s", "server": "%s/HQ", "options": %s,
                         "secret": %s}
                        """
                                .formatted(
                                        name,
                                        role,
                                        network,
                                        options,
                                        secret == null ? "null" : '"' + secret + '"'));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        postoffices.add(name);
    }

    Api api() {
        return api;
    }

    String name(String postoffice) {
        return network + "/" + postoffice;
    }

    String path(String postoffice) {
        return "/api/postoffices/" + name(postoffice);
    }

    /** Puts an own address. */
    void put(String postoffice, String address, String fullName, String phone) throws Exception {
        var put =
                api.json(
                        "PUT",
                        entry(postoffice, address),
                        """
                        {"name": "%s", "details": {"Phone": "%s"}}
                        """
                                .formatted(fullName, phone));
        assertThat(put.statusCode()).as(put.body()).isIn(200, 201);
    }

    /** Deletes an own address. */
    void delete(String postoffice, String address) throws Exception {
        var gone = api.json("DELETE", entry(postoffice, address), "");
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(204);
    }

    String entry(String postoffice, String address) {
        return path(postoffice) + "/addresses/entry?address=" + Api.encoded(address);
    }

    void patch(String postoffice, String settings) throws Exception {
        var changed = api.json("PATCH", path(postoffice), settings);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    /** One whole cycle of each of these, in this order. */
    void cycle(String... names) throws Exception {
        for (String name : names) {
            JsonObject run = run(name, "CYCLE");
            assertThat(run.getString("state")).as(run.toString()).isEqualTo("COMPLETE");
        }
    }

    /** Runs a process and waits for its end. */
    JsonObject run(String postoffice, String process) throws Exception {
        var asked =
                api.json(
                        "POST",
                        path(postoffice) + "/runs",
                        "{\"process\": \"%s\"}".formatted(process));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String location = asked.headers().firstValue("Location").orElseThrow();
        String run = location.substring(location.indexOf("/api/"));
        return await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> Api.object(api.get(run)),
                        seen -> !UNDER_WAY.contains(seen.getString("state")));
    }

    /** The names in a postoffice's global address list. */
    Set<String> gal(String postoffice) throws Exception {
        Set<String> names = new TreeSet<>();
        for (JsonObject entry : list(api.get(path(postoffice) + "/gal?limit=1000"))) {
            names.add(entry.getString("name"));
        }
        return names;
    }

    JsonObject status(String postoffice) throws Exception {
        return Api.object(api.get(path(postoffice)));
    }

    static List<JsonObject> list(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.structure(answer).asJsonArray().stream().map(JsonValue::asJsonObject).toList();
    }

    /** Gives a postoffice another name. */
    JsonObject rename(String postoffice, String to) throws Exception {
        var renamed =
                api.json(
                        "POST",
                        path(postoffice) + "/rename",
                        "{\"name\": \"%s\"}".formatted(name(to)));
        JsonObject answer = Api.object(renamed);
        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
        postoffices.set(postoffices.indexOf(name(postoffice)), name(to));
        return answer;
    }

    /** Makes a postoffice the directory server. */
    JsonObject moveRole(String to) throws Exception {
        var moved =
                api.json(
                        "POST",
                        "/api/organization/server",
                        "{\"name\": \"%s\"}".formatted(name(to)));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        return Api.object(moved);
    }

    /** Forgets a postoffice that the test took down itself. */
    void remove(String postoffice) throws Exception {
        var gone = api.json("DELETE", path(postoffice), "");
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(204);
        postoffices.remove(name(postoffice));
    }

    /** Takes everything down, the server last. */
    @Override
    public void close() throws IOException {
        try {
            takeDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before all was taken down", e);
        }
    }

    private void takeDown() throws IOException, InterruptedException {
        for (JsonObject requestor : list(api.get("/api/requestors"))) {
            String name = requestor.getString("name");
            if (!postoffices.contains(name)) {
                assertThat(api.json("DELETE", "/api/requestors/" + name, "").statusCode())
                        .isEqualTo(204);
            }
        }
        for (int i = postoffices.size() - 1; i >= 0; i--) {
            var gone = api.json("DELETE", "/api/postoffices/" + postoffices.get(i), "");
            assertThat(gone.statusCode()).as(gone.body()).isEqualTo(204);
        }
    }
}
