package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.dirsync.address.Code;

/**
 * Files made of the pieces of each grammar in any order: whatever they are, the readers refuse
 * lines or the file, say which line, and throw nothing else.
 */
@Tag("slow")
class FilesFuzzTest {

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "Martin, Robert",
                        "Martin, Robert                 ",
                        "PCM:NORTHWIND/LONDON/RMARTIN",
                        "NORTHWIND/LONDON/RMARTIN",
                        "SMTP:a@b",
                        "smtp:",
                        "X400:/c=us/a=x/p=y/s=z",
                        "X400:;;;;",
                        "FAX:1~2~3~4",
                        "MHS:x @ y",
                        "NOSUCH:z",
                        "PCM:" + "A".repeat(2_000),
                        "H",
                        "V",
                        "YES",
                        "=1+1",
                        "\u00e9\u0000\u202e",
                        "\ud83d\ude00"),
                Arbitraries.strings().ofMaxLength(24),
                Arbitraries.strings().withChars("\"',;\t:/~=- <>").ofMaxLength(12));
    }

    private static Arbitrary<String> importLines() {
        Arbitrary<String> transaction =
                Combinators.combine(
                                Arbitraries.of("A ", "M ", "D ", "R ", "T ", "a\t", "M", "Z ", " "),
                                text(),
                                Arbitraries.of("", "\t", "                  ", " "),
                                text())
                        .as((code, name, gap, address) -> code + name + gap + address);
        Arbitrary<String> detail = text().map(value -> "- Phone:/" + value);
        Arbitrary<String> prompt = text().map(value -> " Phone:~20~25~A~" + value);
        return Arbitraries.oneOf(transaction, detail, prompt, text());
    }

    private static Arbitrary<String> csvLines() {
        Arbitrary<String> cell =
                Arbitraries.oneOf(
                        text(),
                        text().map(value -> '"' + value + '"'),
                        text().map(value -> '"' + value));
        Arbitrary<String> row =
                Combinators.combine(cell, cell, cell, Arbitraries.of(",", ";", "\t"))
                        .as((one, two, three, mark) -> one + mark + two + mark + three);
        return Arbitraries.oneOf(Arbitraries.of("address,name,Phone", "mail;cn;- x"), row, cell);
    }

    private static Arbitrary<String> ldifLines() {
        Arbitrary<String> attribute =
                Combinators.combine(
                                Arbitraries.of(
                                        "dn",
                                        "cn",
                                        "mail",
                                        "objectClass",
                                        "changetype",
                                        "jpegPhoto",
                                        "telephoneNumber",
                                        "version",
                                        "add",
                                        "DN",
                                        "x;lang-en"),
                                Arbitraries.of(": ", ":: ", ":< ", ":", " "),
                                text())
                        .as((name, mark, value) -> name + mark + value);
        return Arbitraries.oneOf(
                attribute,
                text().map(value -> " " + value),
                Arbitraries.of("", "-", "# comment", "dn: cn=a", "mail: a@b", "cn: A"));
    }

    private static Arbitrary<String> vcardLines() {
        Arbitrary<String> property =
                Combinators.combine(
                                Arbitraries.of(
                                        "FN",
                                        "N",
                                        "EMAIL",
                                        "TEL",
                                        "ORG",
                                        "ADR",
                                        "VERSION",
                                        "KIND",
                                        "PHOTO",
                                        "item1.EMAIL",
                                        "X-DIRSYNC-DETAIL",
                                        "X-DIRSYNC-ADDRESS",
                                        "NOTE",
                                        "AGENT"),
                                Arbitraries.of(
                                        ":",
                                        ";TYPE=CELL:",
                                        ";PREF=1:",
                                        ";TYPE=\"a,b:",
                                        ";",
                                        "",
                                        ";ENCODING=QUOTED-PRINTABLE:",
                                        ";CHARSET=LATIN1:"),
                                text())
                        .as((name, mark, value) -> name + mark + value);
        return Arbitraries.oneOf(
                property,
                text().map(value -> " " + value),
                Arbitraries.of(
                        "BEGIN:VCARD",
                        "BEGIN:VCARD",
                        "END:VCARD",
                        "end:vcard",
                        "VERSION:3.0",
                        "EMAIL:a@b",
                        "FN:A",
                        "",
                        "\tx"));
    }

    @Provide
    Arbitrary<List<String>> vcardFiles() {
        return vcardLines()
                .list()
                .ofMaxSize(25)
                .map(lines -> Stream.concat(Stream.of("BEGIN:VCARD"), lines.stream()).toList());
    }

    @Property(tries = 2_000)
    void aVcardFileOfAnyLinesIsReadOrRefused(
            @ForAll("vcardFiles") List<String> lines, @ForAll("lineEnds") int end) {
        check(AddressFormat.VCARD, lines, end);
    }

    @Provide
    Arbitrary<List<String>> importFiles() {
        return importLines().list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<String>> csvFiles() {
        return csvLines().list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<String>> ldifFiles() {
        return ldifLines().list().ofMaxSize(25);
    }

    private static void check(AddressFormat format, List<String> lines, int lineEnd) {
        String end = List.of("\n", "\r\n", "\r").get(lineEnd);
        byte[] file = String.join(end, lines).getBytes(StandardCharsets.UTF_8);
        try {
            Reading reading = Reading.of(format, file);
            assertThat(reading.refused).allSatisfy(r -> assertThat(r.line()).isPositive());
            assertThat(reading.taken).allSatisfy(t -> assertThat(t.line()).isPositive());
            Reading again = Reading.of(format, file);
            assertThat(again.taken).isEqualTo(reading.taken);
            assertThat(again.refused).isEqualTo(reading.refused);
        } catch (FileRefusedException e) {
            assertThat(e.line()).isPositive();
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 2_000)
    void anImportFileOfAnyLinesIsReadOrRefused(
            @ForAll("importFiles") List<String> lines, @ForAll("lineEnds") int end) {
        check(AddressFormat.IMPORT_FILE, lines, end);
    }

    @Property(tries = 2_000)
    void aCsvFileOfAnyLinesIsReadOrRefused(
            @ForAll("csvFiles") List<String> lines, @ForAll("lineEnds") int end) {
        check(AddressFormat.CSV, lines, end);
    }

    @Property(tries = 2_000)
    void anLdifFileOfAnyLinesIsReadOrRefused(
            @ForAll("ldifFiles") List<String> lines, @ForAll("lineEnds") int end) {
        check(AddressFormat.LDIF, lines, end);
    }

    @Provide
    Arbitrary<Integer> lineEnds() {
        return Arbitraries.integers().between(0, 2);
    }

    /** A file that is made while it is read; no copy of it exists. */
    private static final class Endless extends InputStream {
        private final byte[] begin;
        private final byte[] piece;
        private long left;
        private long at;

        Endless(String begin, String piece, long times) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.piece = piece.getBytes(StandardCharsets.UTF_8);
            this.left = this.begin.length + times * this.piece.length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left == 0) {
                return -1;
            }
            int n = (int) Math.min(left, length);
            for (int i = 0; i < n; i++, at++) {
                into[from + i] =
                        at < begin.length
                                ? begin[(int) at]
                                : piece[(int) ((at - begin.length) % piece.length)];
            }
            left -= n;
            return n;
        }
    }

    private static Reading endless(AddressFormat format, String begin, String piece, long times)
            throws FileRefusedException {
        return Reading.of(format.reader(ImportLimits.DEFAULT), new Endless(begin, piece, times));
    }

    @Example
    void fiftyMegabytesOfDetailsOfOneTransactionAreRefusedOnce() throws Exception {
        Reading reading =
                endless(
                        AddressFormat.IMPORT_FILE,
                        "A\tAnna\tSMTP:a@b\n",
                        "- Phone:/0123456789012345678901234567890123456789\n",
                        1_000_000);
        assertThat(reading.taken).isEmpty();
        assertThat(reading.refused).hasSize(1);
    }

    @Example
    void fiftyMegabytesOfContinuationAreRefusedOnce() throws Exception {
        Reading reading =
                endless(
                        AddressFormat.LDIF,
                        "dn: cn=a\nmail: a@b\ncn: A\n",
                        " 0123456789012345678901234567890123456789012345678\n",
                        1_000_000);
        assertThat(reading.onlyCode()).isEqualTo(Code.LIMIT_EXCEEDED);
    }

    @Example
    void fiftyMegabytesOfOneCellAreRefusedOnce() throws Exception {
        Reading reading =
                endless(AddressFormat.CSV, "address,name\nSMTP:a@b,", "0123456789,", 5_000_000);
        assertThat(reading.onlyCode()).isEqualTo(Code.LIMIT_EXCEEDED);
    }

    @Example
    void aQuoteThatNeverEndsCostsEachLineOnce() throws Exception {
        Reading reading = endless(AddressFormat.CSV, "address,name\n", "SMTP:a@b,\"A\n", 20_000);
        assertThat(reading.taken.size() + reading.refused.size()).isLessThanOrEqualTo(20_000);
    }

    /** Text on which a pattern that tries again and again would never end. */
    @Example
    void noPatternTriesForEver() throws Exception {
        String traps =
                String.join(
                        "\n",
                        "A\tA\tSMTP:" + "a@".repeat(20_000),
                        "A\tA\tX400:" + "/a=".repeat(15_000),
                        "A\tA\tX400:" + ";".repeat(50_000),
                        "A\tA\tFAX:" + "~".repeat(50_000),
                        "A\t" + " ".repeat(60_000) + "x\tSMTP:a@b",
                        "A\tB\tSMTP:c@d",
                        "- " + ":/".repeat(7_000),
                        "- " + "/".repeat(15_000) + ":/x",
                        "T PCM:A/B",
                        " " + "~".repeat(60_000));
        for (AddressFormat format : AddressFormat.values()) {
            try {
                Reading reading = Reading.of(format, traps.getBytes(StandardCharsets.UTF_8));
                assertThat(reading.taken.size() + reading.refused.size()).isPositive();
            } catch (FileRefusedException e) {
                assertThat(Arrays.asList(Code.values())).contains(e.code());
            }
        }
    }
}
