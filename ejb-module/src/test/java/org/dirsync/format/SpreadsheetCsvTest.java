package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.format.Reading.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV for a spreadsheet: nothing in it is a formula, and it is read as it was. */
class SpreadsheetCsvTest {

    private static final List<Entry> ENTRIES =
            List.of(
                    entry("SMTP:a@b", "=HYPERLINK(\"http:////x\",\"y\")", "Phone:/+49 30 1"),
                    entry("SMTP:c@d", "-1+1", "Phone:/'=1", "mail:/@SUM(A1)"),
                    entry("SMTP:e@f", "''+x", "Phone:/'tis", "mail:/a=b"),
                    entry("SMTP:g@h", "\"=x\"", "Phone:/'"));

    @Test
    void putsAnApostropheBeforeWhatWouldBeAFormula() throws Exception {
        assertThat(file(ENTRIES).lines())
                .containsExactly(
                        "\ufeff'address,name,hidden,Phone,'- mail",
                        "SMTP:a@b,\"'=HYPERLINK(\"\"http:////x\"\",\"\"y\"\")\",,'+49 30 1,",
                        "SMTP:c@d,'-1+1,,''=1,'@SUM(A1)",
                        "SMTP:e@f,'''+x,,'tis,a=b",
                        "SMTP:g@h,\"\"\"=x\"\"\",,',");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void isReadAsItWasAlsoAsSpreadsheetsSaveIt(char separator) throws Exception {
        String saved =
                file(ENTRIES)
                        .replace("SMTP:a@b,\"'=HYPERLINK(\"\"http:////x\"\",\"\"y\"\")\"", "#")
                        .replace(',', separator)
                        .replace(
                                "#",
                                "SMTP:a@b"
                                        + separator
                                        + "\"'=HYPERLINK(\"\"http:////x\"\",\"\"y\"\")\"");
        check(saved, ENTRIES);
        check(saved.substring(1).replaceFirst("'address", "\"'address\""), ENTRIES);
    }

    @Test
    void isReadAsItWasWhateverTheEntriesAre() throws Exception {
        for (int seed = 0; seed < 100; seed++) {
            List<Entry> entries = RoundTripTest.entries(new Random(seed));
            check(file(entries), entries);
        }
    }

    @Test
    void losesOneRowByAForgottenQuote() throws Exception {
        Reading reading = read("'address,name,Phone\nSMTP:a@b,\"Anna,1\nSMTP:c@d,Berta,'+1\n");
        assertThat(reading.refused).hasSize(1);
        assertThat(reading.entries()).containsExactly(entry("SMTP:c@d", "Berta", "Phone:/+1"));
    }

    @Test
    void leavesApostrophesInFilesThatDoNotSaySo() throws Exception {
        assertThat(read("address,name,Phone\nSMTP:a@b,'=x,'+1").entries())
                .containsExactly(entry("SMTP:a@b", "'=x", "Phone:/'+1"));
    }

    @Test
    void isTheSameInPiecesOfAnyLength() throws Exception {
        byte[] exact = exact(ENTRIES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SpreadsheetOutput sheet = new SpreadsheetOutput(out)) {
            for (byte b : exact) {
                sheet.write(b);
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(file(ENTRIES));
        List<Byte> read = new ArrayList<>();
        try (InputStream in = SpreadsheetInput.of(new ByteArrayInputStream(out.toByteArray()))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                read.add((byte) b);
            }
        }
        byte[] bytes = new byte[read.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = read.get(i);
        }
        assertThat(bytes).isEqualTo(exact);
    }

    private static void check(String text, List<Entry> entries) throws Exception {
        Reading reading = read(text);
        assertThat(reading.refused).as(text).isEmpty();
        assertThat(reading.entries())
                .as(text)
                .usingElementComparator((a, b) -> a.sameAs(b) ? 0 : 1)
                .containsExactlyElementsOf(entries);
    }

    private static Reading read(String text) throws FileRefusedException {
        return Reading.of(AddressFormat.CSV, text);
    }

    private static String file(List<Entry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SpreadsheetOutput sheet = new SpreadsheetOutput(out)) {
            sheet.write(exact(entries));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] exact(List<Entry> entries) throws IOException {
        Set<String> prompts = new TreeSet<>();
        entries.forEach(entry -> prompts.addAll(entry.details().asMap().keySet()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AddressWriter writer = new CsvFileWriter(out, List.copyOf(prompts))) {
            for (Entry entry : entries) {
                writer.write(entry);
            }
        }
        return out.toByteArray();
    }
}
