package org.dirsync.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dirsync.address.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts GERMAN = new Texts(Locale.GERMAN);
    private static final Path SOURCES = Path.of("../ejb-module/src/main/java/org/dirsync");
    private static final Path CASES =
            Path.of("../ejb-module/src/test/resources/cases/expected.txt");

    /**
     * A sentence between the parentheses of a refusal: its number, and its text up to arguments.
     */
    private static final Pattern REFUSAL =
            Pattern.compile(
                    "Code\\.([A-Z_]+),\\s*(\\(?(?:\"(?:[^\"\\\\]|\\\\.)*\"|[\\w.()']+)(?:\\s*\\+\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[\\w.]+(?:\\([\\w.()]*\\))?))*)");

    private static final Pattern PART =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[\\w.]+(?:\\([\\w.()]*\\))?");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SMTP:a@b belongs to N/P; delete it there or here | SMTP:a@b gehört N/P; löschen Sie den Eintrag dort oder hier",
                "the entry for SMTP:a@b has no full name; give one | der Eintrag für SMTP:a@b hat keinen Namen; geben Sie einen an",
                "The file is empty. | Die Datei ist leer.",
                "import, line 7: the SMTP address 'a b' is not one user@host: it holds a blank; correct it | Import, Zeile 7: die SMTP-Adresse „a b“ hat nicht die Form user@host: sie enthält ein Leerzeichen; korrigieren Sie sie",
                "the header row: a quoted value has no end; close it, and double quotes inside it | die Kopfzeile: ein Wert in Anführungszeichen hat kein Ende; schließen Sie ihn und verdoppeln Sie Anführungszeichen darin",
                "the full name of SMTP:a@b holds the control character U+0001 at position 3; remove it | der Name von SMTP:a@b enthält an Stelle 3 das Steuerzeichen U+0001; entfernen Sie es",
                "something else | something else",
            })
    void saysInGermanWhatWasWrittenInEnglish(String english, String german) {
        assertThat(Recorded.say(english, GERMAN)).isEqualTo(german);
        assertThat(Recorded.say(english, ENGLISH)).isEqualTo(english);
    }

    @Test
    void knowsEachRefusedLineOfTheCases() throws IOException {
        try (Stream<String> lines = Files.lines(CASES)) {
            assertThat(
                            lines.filter(line -> line.matches("[-!] .*[^.]"))
                                    .map(line -> line.replaceFirst("^(- \\d+|!) (\\d+ )?", ""))
                                    .filter(line -> Recorded.key(line) == null))
                    .isEmpty();
        }
    }

    /** Each refusal of an address, a file or an import stands in the bundle under its number. */
    @Test
    void knowsEachRefusalOfTheSources() throws IOException {
        Map<String, String> unknown = new TreeMap<>();
        int found = 0;
        for (Path source : sources()) {
            Matcher refusals = REFUSAL.matcher(Files.readString(source));
            while (refusals.find()) {
                if (!refusals.group(2).contains("\"")) {
                    continue;
                }
                found++;
                String sentence = sample(refusals.group(2));
                String key = Recorded.key(sentence);
                int number = Code.valueOf(refusals.group(1)).number();
                if (key == null || !key.startsWith(number + ".")) {
                    unknown.put(source.getFileName() + ": " + number + " " + sentence, "" + key);
                }
            }
        }
        assertThat(found).isGreaterThan(90);
        assertThat(unknown).isEmpty();
    }

    /** What sentences are put together of is known too. */
    @Test
    void knowsThePartsOfSentences() throws IOException {
        List<String> parts = new ArrayList<>();
        parts.addAll(
                parts(
                        "address/MailAddress",
                        "(?:return|:) \"([^\"]{2,})\"(?: \\+ c)?(?: \\+ \"([^\"]*)\")?",
                        ""));
        parts.addAll(parts("format/FileKind", "what = \"([^\"]+)\"", "the file is "));
        parts.addAll(parts("format/LdifPerson", "[(?:] \"((?:is|has) [^\"]+)\"", ""));
        parts.addAll(parts("format/VcardPerson", "[(?:] ?\"((?:is|has) [^\"]+)\"", ""));
        assertThat(parts)
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        part ->
                                assertThat(Recorded.key(part.endsWith(" ") ? part + "7" : part))
                                        .as(part)
                                        .isNotNull()
                                        .isNotEqualTo("902.what"));
    }

    private static List<String> parts(String source, String pattern, String before)
            throws IOException {
        String text = Files.readString(SOURCES.resolve(source + ".java"));
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(
                        found ->
                                before
                                        + found.group(1)
                                        + (found.groupCount() > 1 && found.group(2) != null
                                                ? "7" + found.group(2)
                                                : ""))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String room : List.of("address", "files", "format", "imports")) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        sources.add(SOURCES.resolve("store/PlanStep.java"));
        return sources;
    }

    /** The sentence with something in the place of each argument. */
    private static String sample(String expression) {
        StringBuilder sentence = new StringBuilder();
        Matcher parts = PART.matcher(expression);
        while (parts.find()) {
            sentence.append(
                    parts.group(1) == null
                            ? "7"
                            : parts.group(1)
                                    .replaceAll("%(\\d\\$)?[,0-9]*[sdX]", "7")
                                    .replace("%%", "%")
                                    .replace("\\\"", "\""));
        }
        return sentence.toString();
    }
}
