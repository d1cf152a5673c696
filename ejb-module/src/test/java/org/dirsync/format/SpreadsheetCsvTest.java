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

    private static final String MARK = "apostrophe before = + - @";
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
                        "\ufeffaddress,name,hidden,Phone,'- mail," + MARK,
                        "SMTP:a@b,\"'=HYPERLINK(\"\"http:////x\"\",\"\"y\"\")\",,'+49 30 1,,",
                        "SMTP:c@d,'-1+1,,''=1,'@SUM(A1),",
                        "SMTP:e@f,'''+x,,'tis,a=b,",
                        "SMTP:g@h,\"\"\"=x\"\"\",,',,");
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
        check(saved.substring(1).replace(MARK, '"' + MARK + '"'), ENTRIES);
        check("sep=" + separator + "\r\n" + saved.substring(1), ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void readsWhatOlderVersionsWrote(char separator) throws Exception {
        String old = "'address,name,Phone\r\nSMTP:a@b,'=x,'+1\r\n".replace(',', separator);
        List<Entry> entries = List.of(entry("SMTP:a@b", "=x", "Phone:/+1"));
        check(old, entries);
        check('\ufeff' + old, entries);
        check(old.replace("'address", "\"'address\""), entries);
    }

    @Test
    void namesNoColumnThatOtherProgramsDoNotKnow() throws Exception {
        assertThat(file(ENTRIES)).startsWith("\ufeffaddress,name,");
    }

    @Test
    void doesNotTellOfItsOwnColumn() throws Exception {
        assertThat(read(file(ENTRIES)).refused).isEmpty();
        assertThat(CsvColumns.read(bytes("address," + MARK + "\nSMTP:a@b,\n")).meanings())
                .containsExactly("@address", "");
    }

    @Test
    void showsValuesAsTheyAreWhenItAsksForTheColumns() throws Exception {
        assertThat(CsvColumns.read(bytes("Wer,Tel," + MARK + "\nAnna,'+1,\n")).samples())
                .contains(List.of("+1"));
    }

    @Test
    void findsItsColumnWhereverItStandsAndOnlyInTheHeaderRow() throws Exception {
        check(
                MARK + ";address;name;Phone\r\n;SMTP:a@b;Anna;'+1\r\n",
                List.of(entry("SMTP:a@b", "Anna", "Phone:/+1")));
        check(
                "address,name,Phone,Remark\r\nSMTP:a@b,Anna,'+1," + MARK + "\r\n",
                List.of(entry("SMTP:a@b", "Anna", "Phone:/'+1", "Remark:/" + MARK)));
    }

    @Test
    void isReadAsItWasWithALongHeaderRowAndAPromptCalledAsItsColumn() throws Exception {
        List<String> prompts = new ArrayList<>(List.of(MARK + ":/=1"));
        for (int i = 0; i < 400; i++) {
            prompts.add("A prompt with a long name, which is number " + i + ":/-" + i);
        }
        check(
                file(List.of(entry("SMTP:a@b", "=x", prompts.toArray(String[]::new)))),
                List.of(entry("SMTP:a@b", "=x", prompts.toArray(String[]::new))));
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
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(
                        '\ufeff'
                                + new String(exact, StandardCharsets.UTF_8)
                                        .replace("\r\n", ",\r\n")
                                        .replaceFirst(",\r", "," + MARK + "\r"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
