package org.dirsync.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.files.AddressFile;
import org.dirsync.files.DecodedFile;
import org.dirsync.files.FileOptions;
import org.dirsync.files.Spooled;
import org.dirsync.format.AddressFormat;
import org.dirsync.format.AddressWriter;
import org.dirsync.format.CsvFileWriter;
import org.dirsync.format.FileKind;
import org.dirsync.format.ImportFileWriter;
import org.dirsync.format.LdifFileWriter;
import org.dirsync.format.VcardFileWriter;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanAction;
import org.dirsync.store.PlanRow;
import org.dirsync.usecase.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as Outlook, Google, Thunderbird, Exchange, Active Directory and phones write them, in the
 * folder {@code cases}; {@code expected.txt} says what must become of each, by a preview and by a
 * direct import alike.
 */
class CasesTest {

    private static final Imports IMPORTS = new Imports(100);
    private static final int MAX_NAMED = 20;

    /**
     * A file and what must become of it.
     *
     * @param files the files, which are imported one after the other
     * @param expected the entries afterwards, the refused lines of the last file, or why it is not
     *     taken as a whole
     */
    record Case(List<String> files, ImportMode mode, List<String> expected) {
        @Override
        public String toString() {
            return String.join(", ", files) + " " + mode;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(open("expected.txt"), StandardCharsets.UTF_8))) {
            for (String line : in.lines().toList()) {
                if (line.startsWith("== ")) {
                    String[] head = line.substring(3).split(" ");
                    boolean replace = head[head.length - 1].equals("replace");
                    cases.add(
                            new Case(
                                    List.of(head).subList(0, head.length - (replace ? 1 : 0)),
                                    replace ? ImportMode.REPLACE : ImportMode.MERGE,
                                    new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    cases.get(cases.size() - 1).expected().add(line);
                }
            }
        }
        return cases.stream();
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(CasesTest.class.getResourceAsStream("/cases/" + file), file);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void becomesWhatItMust(Case one) throws IOException {
        assertThat(imported(one, false)).isEqualTo(one.expected());
        assertThat(imported(one, true)).isEqualTo(one.expected());
    }

    @Test
    void hasEachFileOfTheFolder() throws IOException {
        List<String> named = cases().flatMap(one -> one.files().stream()).toList();
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(open(""), StandardCharsets.UTF_8))) {
            assertThat(in.lines().filter(file -> !file.equals("expected.txt")).toList())
                    .allSatisfy(file -> assertThat(named).contains(file));
        }
    }

    /** What became of the files, as {@code expected.txt} writes it. */
    private static List<String> imported(Case one, boolean direct) throws IOException {
        return imported(one, IMPORTS.host(), direct);
    }

    private static List<String> imported(Case one, PostofficeName name, boolean direct)
            throws IOException {
        List<String> refused = List.of();
        for (String file : one.files()) {
            try (InputStream in = open(file);
                    Spooled spooled = Spooled.of(in)) {
                AddressFormat format = FileKind.of(file, spooled.head());
                AddressFile decoded = DecodedFile.of(spooled, format, FileOptions.NONE);
                refused =
                        direct
                                ? direct(name, one.mode(), format, decoded)
                                : preview(name, one.mode(), format, decoded);
            } catch (RefusedException e) {
                refused = List.of("! " + cut(e.refusal().toString()));
            } catch (InvalidException e) {
                refused = List.of("! " + cut(e.getMessage()));
            }
        }
        List<Entry> list = IMPORTS.list(name);
        return Stream.of(
                        list.stream().limit(MAX_NAMED).map(CasesTest::text),
                        list.size() > MAX_NAMED
                                ? Stream.of("+ and %d more".formatted(list.size() - MAX_NAMED))
                                : Stream.<String>of(),
                        refused.stream())
                .flatMap(lines -> lines)
                .toList();
    }

    /** What was taken stands in a file of each format, and comes back from there as it was. */
    @ParameterizedTest
    @MethodSource("cases")
    void comesBackFromEachFormat(Case one) throws IOException, RefusedException {
        PostofficeName name = IMPORTS.host();
        imported(one, name, true);
        List<Entry> list = IMPORTS.list(name);
        for (AddressFormat format : AddressFormat.values()) {
            if (!list.isEmpty()) {
                PostofficeName other = IMPORTS.host();
                byte[] file = written(format, list);
                ImportOutcome outcome =
                        IMPORTS.direct(
                                other,
                                ImportMode.REPLACE,
                                format,
                                () -> new ByteArrayInputStream(file));
                assertThat(outcome.refused()).as("%s", format).isEmpty();
                assertThat(IMPORTS.list(other)).as("%s", format).isEqualTo(list);
            }
        }
    }

    private static byte[] written(AddressFormat format, List<Entry> list) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> prompts = new TreeSet<>();
        list.forEach(entry -> prompts.addAll(entry.details().asMap().keySet()));
        try (AddressWriter writer =
                switch (format) {
                    case CSV -> new CsvFileWriter(out, List.copyOf(prompts));
                    case LDIF -> new LdifFileWriter(out, "dc=example,dc=org");
                    case IMPORT_FILE -> new ImportFileWriter(out);
                    case VCARD -> new VcardFileWriter(out);
                }) {
            for (Entry entry : list) {
                writer.write(entry);
            }
        }
        return out.toByteArray();
    }

    private static List<String> preview(
            PostofficeName name, ImportMode mode, AddressFormat format, AddressFile file)
            throws IOException, RefusedException {
        Plan plan = IMPORTS.preview(name, mode, format, file);
        List<String> refused = new ArrayList<>();
        for (PlanRow row : IMPORTS.rows(plan, PlanAction.REFUSED)) {
            refused.add(refusal(row.line(), Objects.requireNonNull(row.refusal()).toString()));
        }
        IMPORTS.apply(plan);
        return refused.stream().distinct().toList();
    }

    private static List<String> direct(
            PostofficeName name, ImportMode mode, AddressFormat format, AddressFile file)
            throws IOException, RefusedException {
        return IMPORTS.direct(name, mode, format, file).refused().stream()
                .map(line -> refusal(line.line(), line.code() + " " + line.message()))
                .distinct()
                .toList();
    }

    private static String refusal(long line, String text) {
        return "- %d %s".formatted(line, cut(text));
    }

    private static String text(Entry entry) {
        Map<String, String> details = new LinkedHashMap<>(entry.details().asMap());
        return "+ %s <%s>%s%s"
                .formatted(
                        entry.name(),
                        entry.address(),
                        entry.hidden() ? " hidden" : "",
                        details.entrySet().stream()
                                .map(one -> " | " + one.getKey() + "=" + cut(one.getValue()))
                                .collect(Collectors.joining()));
    }

    private static String cut(String text) {
        return text.length() > 150 ? text.substring(0, 147) + "..." : text;
    }

    /** Writes what becomes of each case now, for whoever changes a reader on purpose. */
    public static void main(String[] arguments) throws IOException {
        for (Case one : cases().toList()) {
            System.out.println(
                    "== "
                            + String.join(" ", one.files())
                            + (one.mode() == ImportMode.REPLACE ? " replace" : ""));
            imported(one, false).forEach(System.out::println);
            System.out.println();
        }
    }
}
