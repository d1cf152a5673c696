package org.dirsync.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.dirsync.address.Address;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.files.AddressFile;
import org.dirsync.files.FileColumns;
import org.dirsync.format.AddressFormat;
import org.dirsync.format.AddressSink;
import org.dirsync.format.AddressWriter;
import org.dirsync.format.CsvFileWriter;
import org.dirsync.format.ImportFileWriter;
import org.dirsync.format.LdifFileWriter;
import org.dirsync.format.LineRefusal;
import org.dirsync.format.Transaction;
import org.dirsync.format.VcardFileWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever is named in a file that replaces a list is in the list afterwards, as the file says or as
 * before, however broken the file is elsewhere.
 */
@Tag("slow")
class BrokenFilesTest {

    private static final Imports IMPORTS = new Imports(3);

    /** Lines that spoil what stands around them and name nobody. */
    private static final Map<AddressFormat, List<String>> STRAY =
            Map.of(
                    AddressFormat.CSV,
                    List.of("\"", "\"open", "x\"y", "a,\"b\"c", ",,,,,,,,", "\u0001,,"),
                    AddressFormat.LDIF,
                    List.of(
                            "telephoneNumber:: ***",
                            "no colon",
                            " folded",
                            "-",
                            "cn: ",
                            "dn: cn=Second",
                            "changetype: modrdn",
                            "title:: /w==",
                            ""),
                    AddressFormat.IMPORT_FILE,
                    List.of("- no slash", "-", "X what", "  indented", "- A:/1", "- A:/2", "A"),
                    AddressFormat.VCARD,
                    List.of(
                            "no property",
                            "END:VCARD",
                            "BEGIN:VCARD",
                            " folded",
                            "NOTE;ENCODING=BASE64:***",
                            "TEL;ENCODING=QUOTED-PRINTABLE:=ZZ",
                            "VERSION:9.9",
                            "FN:"));

    /** A list, and a file that is to replace it. */
    private record Try(List<Entry> before, List<Entry> said, String file) {

        static Try of(AddressFormat format, Random random) throws IOException, RefusedException {
            List<Entry> before = new ArrayList<>();
            List<Entry> said = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                if (random.nextInt(4) > 0) {
                    before.add(person(i, "Old", random));
                }
                if (random.nextInt(4) > 0) {
                    said.add(person(i, "New", random));
                }
            }
            Collections.shuffle(said, random);
            String text = new String(written(format, said), StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
            for (int faults = random.nextInt(4); faults > 0; faults--) {
                spoil(format, lines, random);
            }
            String broken = String.join("\n", lines);
            if (format == AddressFormat.VCARD) {
                String unfolded = broken.replace("\n ", "");
                said.removeIf(entry -> !names(unfolded, entry));
            }
            return new Try(before, said, broken);
        }

        byte[] bytes() {
            return file.getBytes(StandardCharsets.UTF_8);
        }

        private static Entry person(int i, String name, Random random) throws RefusedException {
            Map<String, String> details = new HashMap<>();
            for (String prompt : List.of("Phone", "Title", "A")) {
                if (random.nextBoolean()) {
                    details.put(prompt, "v" + random.nextInt(3));
                }
            }
            return Entry.of(
                    Address.parse("SMTP:p%d@x.example".formatted(i)),
                    name + " " + i,
                    Details.of(details),
                    random.nextInt(5) == 0);
        }

        /** Whether the address stands there still; a line folded to it makes it another. */
        private static boolean names(String unfolded, Entry entry) {
            return Pattern.compile(Pattern.quote(entry.address().physical()) + "\\b")
                    .matcher(unfolded)
                    .find();
        }

        /** Adds or takes a line, or spoils one, but never an address in it. */
        private static void spoil(AddressFormat format, List<String> lines, Random random) {
            int at = 1 + random.nextInt(Math.max(1, lines.size() - 1));
            List<String> stray = STRAY.get(format);
            String line = at < lines.size() ? lines.get(at) : "";
            boolean names = line.contains("@");
            switch (random.nextInt(3)) {
                case 0 -> lines.add(at, stray.get(random.nextInt(stray.size())));
                case 1 -> {
                    if (!names && at < lines.size()) {
                        lines.remove(at);
                    }
                }
                default -> {
                    if (at < lines.size()) {
                        lines.set(at, line + (names ? end(format) : "\u0001"));
                    }
                }
            }
        }

        /** What may follow a line with an address without making another of it. */
        private static String end(AddressFormat format) {
            return switch (format) {
                case CSV -> ",,,,,,,,,too many";
                case IMPORT_FILE -> "\tH\tH";
                case LDIF -> "\n folded\n: x";
                case VCARD -> "\nno property";
            };
        }
    }

    /** Takes no notice. */
    private static final class Ignoring implements AddressSink {
        @Override
        public void take(Transaction transaction) {
            // only its prompts are of interest
        }

        @Override
        public void refuse(LineRefusal refusal) {
            // the next reading has it
        }
    }

    private static byte[] written(AddressFormat format, List<Entry> list) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AddressWriter writer =
                switch (format) {
                    case CSV -> new CsvFileWriter(out, List.of("A", "Phone", "Title"));
                    case LDIF -> new LdifFileWriter(out, "dc=x");
                    case IMPORT_FILE -> new ImportFileWriter(out);
                    case VCARD -> new VcardFileWriter(out);
                }) {
            for (Entry entry : list) {
                writer.write(entry);
            }
        }
        return out.toByteArray();
    }

    /** Files of each format, by their seeds; more of them with {@code -Dbroken.files=N}. */
    @ParameterizedTest
    @EnumSource(AddressFormat.class)
    void whoeverIsNamedIsThereAfterwards(AddressFormat format) throws Exception {
        for (int seed = 0; seed < Integer.getInteger("broken.files", 300); seed++) {
            Try one = Try.of(format, new Random(seed));
            MemoryRows rows = new MemoryRows(one.before());
            AddressFile file = () -> new ByteArrayInputStream(one.bytes());
            try {
                FileColumns columns = new FileColumns(new Ignoring());
                file.read(format, columns);
                PlanSink sink =
                        new PlanSink(
                                rows, ImportMode.REPLACE, columns.columns(), Long.MAX_VALUE, 3);
                file.read(format, sink);
                sink.end();
                sink.mustNameEntries();
            } catch (RefusedException e) {
                continue; // nothing is changed
            }
            check(seed, one, rows.applied());
        }
    }

    private static void check(int seed, Try one, Map<String, Entry> after) {
        Map<String, String> before = new HashMap<>();
        one.before().forEach(entry -> before.put(entry.address().key(), entry.name()));
        for (Entry said : one.said()) {
            String key = said.address().key();
            if (before.containsKey(key)) {
                assertThat(after)
                        .as("seed %d: %s is named in\n%s", seed, key, one.file())
                        .containsKey(key);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AddressFormat.class)
    void soItIsInTheDatabase(AddressFormat format) throws Exception {
        for (int seed = 0; seed < Integer.getInteger("broken.files", 300) / 20; seed++) {
            Try one = Try.of(format, new Random(seed));
            AddressFile file = () -> new ByteArrayInputStream(one.bytes());
            Entry[] list = one.before().toArray(Entry[]::new);
            PostofficeName previewed = IMPORTS.host(list);
            PostofficeName direct = IMPORTS.host(list);
            try {
                IMPORTS.apply(IMPORTS.preview(previewed, ImportMode.REPLACE, format, file));
                IMPORTS.direct(direct, ImportMode.REPLACE, format, file);
            } catch (RefusedException e) {
                continue; // nothing is changed
            }
            Map<String, Entry> after = new HashMap<>();
            IMPORTS.list(direct).forEach(entry -> after.put(entry.address().key(), entry));
            check(seed, one, after);
            assertThat(IMPORTS.list(previewed)).isEqualTo(IMPORTS.list(direct));
        }
    }
}
