package org.dirsync.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenLDAP on the same work, measured by a script that prints a line of JSON for each run. */
final class OpenLdap {

    private static final Path SLAPD = Path.of("/usr/sbin/slapd");
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final String SCRIPT = "bench_slapd.py";

    private OpenLdap() {}

    /** Why it cannot be measured here; empty if it can. */
    static String missing(String directory) {
        if (directory.isBlank()) {
            return "not asked for (-Dbench.openldap=DIR)";
        }
        if (!Files.isExecutable(SLAPD)) {
            return "slapd is not installed";
        }
        if (!Files.exists(Path.of(directory, SCRIPT))) {
            return "there is no " + Path.of(directory, SCRIPT);
        }
        for (String people : List.of("people-10000.ldif", "people-100000.ldif")) {
            Path file = Path.of(directory, "data", people);
            if (!Files.exists(file)) {
                return "there is no " + file;
            }
        }
        return "";
    }

    /** Seconds of full synchronization and catch-up; see {@link #full} and {@link #catchUp}. */
    static Map<String, Series> measure(Path directory, int runs)
            throws IOException, InterruptedException {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        run(directory, "full", runs, seconds);
        run(directory, "delta", runs, seconds);
        Map<String, Series> series = new LinkedHashMap<>();
        seconds.forEach((name, values) -> series.put(name, new Series(values)));
        return series;
    }

    /** The name of the full synchronization of a list into an empty consumer. */
    static String full(int names, boolean durable) {
        return "syncrepl full (%s) %d".formatted(durable ? "sync" : "nosync", names);
    }

    /** The name of the catch-up of changes in 100,000 entries. */
    static String catchUp(int changes, boolean durable) {
        return "syncrepl catch-up plain (%s) 100000/%d"
                .formatted(durable ? "sync" : "nosync", changes);
    }

    private static void run(
            Path directory, String scenario, int runs, Map<String, List<Double>> seconds)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(PYTHON.toString(), SCRIPT, scenario)
                        .directory(directory.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("RUNS", Integer.toString(runs));
        builder.environment().put("KINDS", "plain");
        Process process = builder.start();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("  " + line);
                if (line.startsWith("{")) {
                    take(line, seconds);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("%s %s failed".formatted(SCRIPT, scenario));
        }
    }

    private static void take(String line, Map<String, List<Double>> seconds) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject result = reader.readObject();
            String name = result.getString("scenario") + " " + result.getInt("n");
            if (result.containsKey("changed")) {
                name += "/" + result.getInt("changed");
            }
            seconds.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(result.getJsonNumber("s").doubleValue());
        }
    }
}
