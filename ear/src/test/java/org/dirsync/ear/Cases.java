package org.dirsync.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files as other programs write them, by the API; {@code cases/expected.txt} of the EJB module says
 * what must become of each, for its own tests and here.
 */
final class Cases {

    private static final int MAX_NAMED = 20;
    private static final String STANDING = "SMTP:standing@x.example";

    /** A file, or several one after the other, and what must become of them. */
    record Case(List<String> files, boolean replace, List<String> expected) {
        String mode() {
            return replace ? "replace" : "merge";
        }
    }

    /** Imports a file, and gives what was refused of it. */
    interface Way {
        List<String> imported(Organization of, String file, String mode) throws Exception;
    }

    private Cases() {}

    static List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : new String(bytes("expected.txt"), UTF_8).lines().toList()) {
            if (line.startsWith("== ")) {
                List<String> head = List.of(line.substring(3).split(" "));
                boolean replace = head.get(head.size() - 1).equals("replace");
                List<String> files = head.subList(0, head.size() - (replace ? 1 : 0));
                cases.add(new Case(files, replace, new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.get(cases.size() - 1).expected().add(line);
            }
        }
        return cases;
    }

    static byte[] bytes(String file) throws IOException {
        try (InputStream in = Cases.class.getResourceAsStream("/cases/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    /** The format of a file by its ending, as the page and the API's preview take it. */
    static String format(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "ldif" -> "ldif";
            case "vcf" -> "vcard";
            case "txt" -> "import";
            default -> "csv";
        };
    }

    /** What becomes of a case, as {@code expected.txt} writes it. */
    static List<String> become(Case one, Organization of, Way way) throws Exception {
        HttpResponse<String> empty =
                of.api()
                        .load(
                                of.name("ONE"),
                                "replace&approveDeletions=100000",
                                "text/csv",
                                ("address,name\n" + STANDING + ",Standing\n").getBytes(UTF_8));
        assertThat(empty.statusCode()).as(empty.body()).isEqualTo(200);
        List<String> refused = List.of();
        for (String file : one.files()) {
            refused = way.imported(of, file, one.mode());
        }
        List<String> list =
                all(of.api(), of.path("ONE") + "/addresses?limit=200").stream()
                        .filter(entry -> !entry.getString("address").equals(STANDING))
                        .map(Cases::text)
                        .toList();
        Stream<String> more =
                list.size() > MAX_NAMED
                        ? Stream.of("+ and %d more".formatted(list.size() - MAX_NAMED))
                        : Stream.of();
        return Stream.of(list.stream().limit(MAX_NAMED), more, refused.stream().distinct())
                .flatMap(lines -> lines)
                .toList();
    }

    private static List<JsonObject> all(Api api, String first) throws Exception {
        List<JsonObject> all = new ArrayList<>();
        for (String next = first; !next.isEmpty(); ) {
            HttpResponse<String> page = api.get(next);
            all.addAll(Organization.list(page));
            next =
                    page.headers()
                            .firstValue("Link")
                            .map(link -> link.substring(link.indexOf("/api/"), link.indexOf('>')))
                            .orElse("");
        }
        return all;
    }

    /** Refused rows or lines. */
    static List<String> refused(List<JsonObject> lines) {
        return lines.stream()
                .map(
                        line ->
                                "- %d %s"
                                        .formatted(
                                                line.getInt("line"),
                                                cut(
                                                        line.getInt("code")
                                                                + " "
                                                                + line.getString("message"))))
                .toList();
    }

    /** Why a file is not taken as a whole. */
    static List<String> whole(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonObject problem = Api.object(answer);
        return List.of("! " + cut(problem.getInt("code") + " " + problem.getString("detail")));
    }

    private static String text(JsonObject entry) {
        Map<String, String> details = new TreeMap<>();
        entry.getJsonObject("details")
                .forEach((prompt, value) -> details.put(prompt, ((JsonString) value).getString()));
        String kind = entry.getString("kind").toLowerCase(Locale.ROOT);
        if (!kind.equals("person")) {
            details.put("Kind", kind);
        }
        JsonArray members = entry.getJsonArray("members");
        if (!members.isEmpty()) {
            details.put(
                    "Members",
                    members.getValuesAs(JsonString::getString).stream()
                            .collect(Collectors.joining(" | ")));
        }
        return "+ %s <%s>%s%s"
                .formatted(
                        entry.getString("name"),
                        entry.getString("address"),
                        entry.getBoolean("hidden") ? " hidden" : "",
                        details.entrySet().stream()
                                .map(one -> " | " + one.getKey() + "=" + cut(one.getValue()))
                                .collect(Collectors.joining()));
    }

    private static String cut(String text) {
        return text.length() > 150 ? text.substring(0, 147) + "..." : text;
    }
}
