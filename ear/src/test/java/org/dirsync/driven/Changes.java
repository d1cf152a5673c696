package org.dirsync.driven;

import static java.util.Locale.ENGLISH;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Steady random changes through the API, each noted in the model before and after its answer. */
public final class Changes implements Runnable {

    private static final int PERSONS = 150;
    private static final int BULK = 200;

    private final DrivenApi api;
    private final Model model;
    private final List<String> postoffices;
    private final Random random;
    private final Duration pause;
    private int number;
    private long made;
    private long broken;
    private volatile boolean stopped;
    private @Nullable RuntimeException wrong;

    /** Changes of these postoffices, with a pause after each. */
    public Changes(
            DrivenApi api, Model model, List<String> postoffices, Random random, Duration pause) {
        this.api = api;
        this.model = model;
        this.postoffices = postoffices;
        this.random = random;
        this.pause = pause;
    }

    /** How many were acknowledged. */
    public long made() {
        return made;
    }

    /** How many had no answer, or one that tells of a crash. */
    public long broken() {
        return broken;
    }

    /** Ends {@link #run} after the change that is under way. */
    public void stop() {
        stopped = true;
    }

    /** Fails if an answer was one that no crash explains. */
    public void mustBeRight() {
        if (wrong != null) {
            throw wrong;
        }
    }

    /** Goes on until it is told to stop, or until the server is gone. */
    @Override
    public void run() {
        stopped = false;
        try {
            while (!stopped) {
                one();
                Thread.sleep(pause.toMillis());
            }
        } catch (IOException serverIsGone) {
            broken++;
        } catch (RuntimeException e) {
            wrong = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void one() throws IOException, InterruptedException {
        String postoffice = postoffices.get(random.nextInt(postoffices.size()));
        int kind = random.nextInt(100);
        if (kind < 4) {
            load(postoffice, random.nextInt(1, BULK));
        } else if (kind < 24) {
            delete(postoffice, random.nextInt(PERSONS));
        } else {
            put(postoffice, random.nextInt(PERSONS));
        }
    }

    private void put(String postoffice, int person) throws IOException, InterruptedException {
        String address = address(postoffice, person);
        String name = "Person " + person + " of " + postoffice;
        String phone = "+" + ++number;
        model.asked(postoffice, address, value(name, phone));
        HttpResponse<String> answer =
                api.send(
                        "PUT",
                        entry(postoffice, address),
                        "application/json",
                        "{\"name\": \"%s\", \"details\": {\"Phone\": \"%s\"}}"
                                .formatted(name, phone));
        if (isTaken(answer)) {
            model.acknowledged(postoffice, address, value(name, phone));
        }
    }

    private void delete(String postoffice, int person) throws IOException, InterruptedException {
        String address = address(postoffice, person);
        model.asked(postoffice, address, Model.ABSENT);
        HttpResponse<String> answer =
                api.send("DELETE", entry(postoffice, address), "application/json", "");
        if ((answer.statusCode() == 404 && isOurs(answer)) || isTaken(answer)) {
            model.acknowledged(postoffice, address, Model.ABSENT);
        }
    }

    /** Merges some persons that follow each other, as a file. */
    private void load(String postoffice, int persons) throws IOException, InterruptedException {
        int first = random.nextInt(PERSONS);
        load(postoffice, first, first + persons);
    }

    /** Merges the persons from one up to another. */
    public void load(String postoffice, int from, int to) throws IOException, InterruptedException {
        Map<String, String> values = new TreeMap<>();
        List<String> rows = new ArrayList<>(List.of("address,name,Phone"));
        for (int person = from; person < to; person++) {
            String name = "Person " + person + " of " + postoffice;
            String phone = "+" + ++number;
            String address = address(postoffice, person);
            rows.add(address + "," + name + "," + phone);
            values.put(address, value(name, phone));
        }
        values.forEach((address, value) -> model.asked(postoffice, address, value));
        String path = "api/postoffices/" + postoffice + "/addresses?mode=merge";
        HttpResponse<String> answer =
                api.send("POST", path, "text/csv", String.join("\r\n", rows) + "\r\n");
        if (isTaken(answer)) {
            if (DrivenApi.parse(answer.body()).asJsonObject().getInt("refusedTotal") > 0) {
                throw new IllegalStateException("rows were refused: " + answer.body());
            }
            values.forEach((address, value) -> model.acknowledged(postoffice, address, value));
        }
    }

    private boolean isTaken(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400 && answer.statusCode() < 500 && isOurs(answer)) {
            throw new IllegalStateException(
                    answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        boolean taken = answer.statusCode() < 300;
        if (taken) {
            made++;
        } else {
            broken++;
        }
        return taken;
    }

    /**
     * A server whose broker has ended itself, as on a full disk, answers without the application.
     */
    private static boolean isOurs(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").contains("json");
    }

    public static String value(String name, String phone) {
        return name + "|" + phone;
    }

    private static String address(String postoffice, int person) {
        String domain = postoffice.substring(postoffice.indexOf('/') + 1).toLowerCase(ENGLISH);
        return "SMTP:p" + person + "@" + domain + ".example";
    }

    private static String entry(String postoffice, String address) {
        return "api/postoffices/%s/addresses/entry?address=%s"
                .formatted(postoffice, DrivenApi.encoded(address));
    }
}
