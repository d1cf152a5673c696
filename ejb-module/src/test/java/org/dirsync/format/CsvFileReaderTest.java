package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dirsync.format.Reading.entry;

import java.nio.charset.StandardCharsets;
import org.dirsync.address.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileReaderTest {

    private static final String HEADER = "address,name,Phone";

    @Test
    void readsAddressNameAndPrompts() throws Exception {
        Reading reading =
                read(
                        "\ufeffaddress,name,hidden,Phone,My Prompt",
                        "SMTP:anna@b.example,\"Anna \"\"A\"\" Åkesson, Dr.\",,+46 31 1,=1+1",
                        "pcm:NET/PO/BERTA,Berta,yes,,");
        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries().get(0))
                .isEqualTo(
                        entry(
                                "SMTP:anna@b.example",
                                "Anna \"A\" Åkesson, Dr.",
                                "Phone:/+46 31 1",
                                "My Prompt:/=1+1"));
        assertThat(reading.entries().get(1).hidden()).isTrue();
    }

    @Test
    void readsLdapNamesInAnyCapitals() throws Exception {
        Reading reading =
                read(
                        "UID,cn,sn,givenName,MAIL,telephoneNumber,title,departmentNumber,l,employeeNumber",
                        "p1,Anna Å,Å,Anna,anna@b.example,1,Dr,IT,Oslo,7");
        assertThat(reading.entries())
                .containsExactly(
                        entry(
                                "SMTP:anna@b.example",
                                "Anna Å",
                                "User ID:/p1",
                                "Last Name:/Å",
                                "First Name:/Anna",
                                "Phone:/1",
                                "Title:/Dr",
                                "Department:/IT",
                                "City:/Oslo",
                                "Employee Number:/7"));
    }

    @Test
    void keepsWhatHasNoPlaceOfItsOwnAmongTheDetails() throws Exception {
        Reading reading =
                read(
                        "address,mail,name,displayName,ou,department",
                        "PCM:N/P/ANNA,anna@b,Anna,Annie,IT,Sales",
                        ",smtp:berta@b,,Berta,IT,IT");
        assertThat(reading.entries())
                .containsExactly(
                        entry(
                                "PCM:N/P/ANNA",
                                "Anna",
                                "Other Mail:/anna@b",
                                "Display Name:/Annie",
                                "Department:/IT; Sales"),
                        entry("SMTP:berta@b", "Berta", "Department:/IT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsWhatSpreadsheetsSeparateWith(String separator) throws Exception {
        Reading reading =
                read(HEADER.replace(",", separator), "SMTP:a@b,Anna,1".replace(",", separator));
        assertThat(reading.entries()).containsExactly(entry("SMTP:a@b", "Anna", "Phone:/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\n,,\n"})
    void readsAnyLineEndAndPassesEmptyRows(String end) throws Exception {
        String text = HEADER + end + "SMTP:a@b,Anna,1" + end + "SMTP:c@d,Carla" + end;
        Reading reading = Reading.of(AddressFormat.CSV, ImportLimits.DEFAULT, text);
        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries()).hasSize(2);
    }

    @Test
    void neverTakesPasswordsAndPictures() throws Exception {
        Reading reading =
                read("mail,cn,userPassword,jpegPhoto,sambaNTPassword", "a@b,Anna,secret,/9j/,x");
        assertThat(reading.refusals()).containsExactly("1:907", "1:907", "1:907");
        assertThat(reading.entries()).containsExactly(entry("SMTP:a@b", "Anna"));
    }

    @Test
    void takesAColumnLiterallyIfItSaysSo() throws Exception {
        assertThat(read("address,name,- mail,- hidden", "SMTP:a@b,Anna,x,y").entries())
                .containsExactly(entry("SMTP:a@b", "Anna", "mail:/x", "hidden:/y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "name,Phone           | there is no column 'address'",
                "Anna,SMTP:a@b        | there is no column 'address'",
                "address,name,\"x     | a quoted value has no end",
                "dn: cn=Anna          | there is no column 'address'",
            })
    void refusesAFileWithAWrongHeader(String header, String why) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> read("", header, "SMTP:a@b,Anna"))
                .withMessageContaining(why)
                .satisfies(
                        e -> {
                            assertThat(e.code()).isEqualTo(Code.HEADER);
                            assertThat(e.line()).isEqualTo(2);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\ufeff", HEADER, HEADER + "\n\n"})
    void refusesAFileWithoutRows(String text) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> read(text))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.EMPTY));
    }

    @Test
    void refusesLatin1WithTheLine() {
        byte[] latin1 =
                (HEADER + "\nSMTP:a@b,Anna\nSMTP:c@d,Jürgen\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> Reading.of(AddressFormat.CSV, latin1))
                .withMessageContaining("line 3")
                .withMessageContaining("save the file as UTF-8")
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NOT_TEXT));
    }

    @Test
    void refusesBadRowsWithLineAndNumberAndTakesTheOthers() throws Exception {
        Reading reading =
                read(
                        "address,name,hidden,Phone",
                        "SMTP:a@b,Anna,,1",
                        ",Berta,,1",
                        "SMTP:c@d,,,1",
                        "anna@b.example,Anna,,1",
                        "QQQ:x,Quentin,,1",
                        "SMTP:e@f,Er\u0007ik,,1",
                        "SMTP:g@h,Gerd,perhaps,1",
                        "SMTP:i@j,Ida,,1,2",
                        "SMTP:k@l," + "x".repeat(257),
                        "SMTP:m@n," + "x".repeat(256));
        assertThat(reading.refusals())
                .containsExactly("3:48", "4:46", "6:16", "7:901", "8:124", "9:124", "10:72");
        assertThat(reading.entries())
                .extracting(e -> e.address().toString())
                .containsExactly("SMTP:a@b", "SMTP:anna@b.example", "SMTP:m@n");
    }

    @Test
    void tellsWhomARefusedRowNames() throws Exception {
        Reading reading =
                read(
                        "name,mail,email,hidden,Phone",
                        ",a@b,A2@b,,1",
                        "Bo,b@b,,perhaps,1",
                        "Cy,c@b,,,1,2",
                        "D\u0007,d@b,,,",
                        "Eva,e@@b,,,",
                        "Fay,,,,1",
                        "Guy, G,g@b,,,,",
                        "Hal,h@b,,\"no\"x,",
                        "\"Ida\nIon,j@b\",i@b,,,",
                        "Kim,k@b;l,,,",
                        "Leo,\"l@b,,,");
        assertThat(reading.taken).isEmpty();
        assertThat(reading.refused)
                .extracting(r -> r.line() + " " + Reading.names(r.named()))
                .containsExactly(
                        "2 SMTP:a@b SMTP:A2@b",
                        "3 SMTP:b@b",
                        "4 SMTP:c@b",
                        "5 SMTP:d@b",
                        "6 UNKNOWN",
                        "7 UNKNOWN",
                        "8 UNKNOWN",
                        "9 SMTP:h@b",
                        "10 UNKNOWN",
                        "12 SMTP:k@b",
                        "13 UNKNOWN");
    }

    @Test
    void tellsWhomARowNamesThatIsTooLong() throws Exception {
        Reading reading =
                read(
                        HEADER,
                        "SMTP:a@b,Anna," + "x".repeat(LineReader.MAX_LINE),
                        "SMTP:" + "x".repeat(LineReader.MAX_LINE) + "@b,Berta");
        assertThat(reading.refused)
                .extracting(r -> r.code() + " " + Reading.names(r.named()))
                .containsExactly("LIMIT_EXCEEDED SMTP:a@b", "LIMIT_EXCEEDED UNKNOWN");
    }

    @Test
    void takesOnlyMailAddressesAsMail() throws Exception {
        Reading reading =
                read(
                        "name,mail",
                        "Two,a@example.org;b@example.org",
                        "Angle,Cee <c@example.org>",
                        "Double at,d@@example.org",
                        "Trailing dot,e@example.org.",
                        "NBSP after,h@example.org\u00a0",
                        "NBSP inside,h\u00a0i@example.org",
                        "Zero width,j\u200b@example.org",
                        "Mark before,\u200ek@example.org",
                        "Quoted,\"\"\"r s\"\"@example.org\"",
                        "One of two,x@example.org;y");
        assertThat(reading.entries())
                .containsExactly(
                        entry("SMTP:a@example.org", "Two", "Other Mail:/b@example.org"),
                        entry("SMTP:c@example.org", "Angle"),
                        entry("SMTP:e@example.org", "Trailing dot"),
                        entry("SMTP:h@example.org", "NBSP after"),
                        entry("SMTP:k@example.org", "Mark before"),
                        entry("SMTP:\"r s\"@example.org", "Quoted"));
        assertThat(reading.refusals()).containsExactly("4:17", "7:17", "8:901", "11:17");
    }

    @Test
    void readsMailAddressesWithAndWithoutTheirType() throws Exception {
        Reading reading =
                read(
                        "address,name",
                        "ada@example.org,Ada",
                        "Smtp: bo@example.org,Bo",
                        "mailto:cy@example.org,Cy",
                        "SMTP:di@example.org;smtp:d@example.org,Di",
                        "Eve <eve@example.org>,Eve",
                        "NOTES:Fay/Sales@ACME,Fay",
                        "MHS:guy@acme,Guy");
        assertThat(reading.entries())
                .containsExactly(
                        entry("SMTP:ada@example.org", "Ada"),
                        entry("SMTP:bo@example.org", "Bo"),
                        entry("SMTP:cy@example.org", "Cy"),
                        entry("SMTP:di@example.org", "Di", "Other Mail:/d@example.org"),
                        entry("SMTP:eve@example.org", "Eve"),
                        entry("MHS:guy@acme", "Guy"));
        assertThat(reading.refusals()).containsExactly("7:16");
    }

    @Test
    void refusesBrokenQuotingAndGoesOnWithTheNextLine() throws Exception {
        Reading reading =
                read(
                        HEADER,
                        "SMTP:a@b,\"Anna,1",
                        "SMTP:c@d,Carla,1",
                        "SMTP:e@f,\"Dora\" D,1",
                        "SMTP:g@h,5\" Gerd,1",
                        "SMTP:i@j,\"Ida, I.\",1",
                        "SMTP:k@l,\"Karl");
        assertThat(reading.refusals()).containsExactly("2:904", "4:904", "5:904", "7:904");
        assertThat(reading.entries())
                .extracting(e -> e.address().physical())
                .containsExactly("c@d", "i@j");
    }

    @Test
    void readsARecordOfSeveralLinesAsOne() throws Exception {
        Reading reading =
                read(
                        HEADER,
                        "SMTP:a@b,Anna,\"1",
                        "2\"",
                        "SMTP:c@d,Carla,\"3",
                        "\"",
                        "SMTP:e@f,Eva");
        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries())
                .containsExactly(
                        entry("SMTP:a@b", "Anna", "Phone:/1 2"),
                        entry("SMTP:c@d", "Carla", "Phone:/3"),
                        entry("SMTP:e@f", "Eva"));
    }

    @Test
    void losesOnlyOneRecordToAForgottenQuoteInALongFile() throws Exception {
        StringBuilder text = new StringBuilder(HEADER + "\nSMTP:a@b,\"Anna,1\n");
        for (int i = 0; i < 5000; i++) {
            text.append("SMTP:p").append(i).append("@b,Somebody,1\n");
        }
        Reading reading = Reading.of(AddressFormat.CSV, ImportLimits.DEFAULT, text.toString());
        assertThat(reading.refusals()).containsExactly("2:904");
        assertThat(reading.entries()).hasSize(5000);
    }

    private static Reading read(String... lines) throws FileRefusedException {
        return Reading.of(AddressFormat.CSV, lines);
    }
}
