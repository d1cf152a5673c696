package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dirsync.format.Reading.entry;

import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileReaderTest {

    private static final String ROBERT =
            "A Martin, Robert                 PCM:NORTHWIND/LONDON/RMARTIN";

    @Test
    void readsNameAndAddressFromTheirColumns() throws Exception {
        assertThat(read(ROBERT, "- Phone:/(206) 555-0100", "- City//State:/London//UK").entries())
                .containsExactly(
                        entry(
                                "PCM:NORTHWIND/LONDON/RMARTIN",
                                "Martin, Robert",
                                "Phone:/(206) 555-0100",
                                "City//State:/London//UK"));
    }

    @Test
    void readsNameAndAddressBetweenTabs() throws Exception {
        String longName = "A name of more than thirty characters: Þórðardóttir";
        assertThat(read("A\t" + longName + "\tSMTP:a@b.example").entries())
                .containsExactly(entry("SMTP:a@b.example", longName));
        assertThat(read("A Anna\tSMTP:a@b.example").entries())
                .containsExactly(entry("SMTP:a@b.example", "Anna"));
    }

    @Test
    void readsTheHiddenMark() throws Exception {
        assertThat(read("A\tAnna\tSMTP:a@b\tH").entries().get(0).hidden()).isTrue();
        assertThat(read("A\tAnna\tSMTP:a@b\t\tH").entries().get(0).hidden()).isTrue();
        assertThat(read("A\tAnna\tSMTP:a@b\tV").entries().get(0).hidden()).isFalse();
        assertThat(read("A\tAnna\tSMTP:a@b\tx").onlyCode()).isEqualTo(Code.INVALID_TRANSACTION);
    }

    @Test
    void q118447ReadsATemplateAndItsAnswers() throws Exception {
        Reading reading =
                read(
                        "T SNADS:SNADSGATE/SNADSDGN",
                        " Division:~15~25~A~~",
                        " City/ST/Zip:~15~40~A~~",
                        "",
                        "A Doe, Jane B.                   SNADS: SNADSGATE/SNADSDGN/JANEDOE",
                        "- Division:/DIVISION 2",
                        "- City//ST//Zip:/Any City, Any State, 12345");
        assertThat(reading.refused).isEmpty();
        assertThat(reading.taken.get(0))
                .isInstanceOfSatisfying(
                        Transaction.Prompts.class,
                        prompts -> {
                            assertThat(prompts.type()).hasToString("SNADS");
                            assertThat(prompts.postoffice())
                                    .isEqualTo(PostofficeName.of("SNADSGATE/SNADSDGN"));
                            assertThat(prompts.template().names())
                                    .containsExactly("Division", "City/ST/Zip");
                        });
        assertThat(reading.entries().get(0).address())
                .hasToString("SNADS:SNADSGATE/SNADSDGN/JANEDOE");
        assertThat(reading.entries().get(0).details().asMap())
                .containsEntry("City/ST/Zip", "Any City, Any State, 12345");
    }

    @Test
    void q131151ReadsADeletion() throws Exception {
        assertThat(read("D  User1 alias                   PCM:NET1/PO1/USER1").taken)
                .containsExactly(
                        new Transaction.Delete(
                                1, "User1 alias", Address.parse("PCM:NET1/PO1/USER1")));
    }

    @Test
    void readsTheListThatIsReplaced() throws Exception {
        assertThat(read("R PCM:NORTHWIND/LONDON", "R SMTP:", "R northwind/oslo").taken)
                .containsExactly(
                        new Transaction.Replace(
                                1, AddressType.PCM, PostofficeName.of("NORTHWIND/LONDON")),
                        new Transaction.Replace(2, AddressType.SMTP, null),
                        new Transaction.Replace(
                                3, AddressType.PCM, PostofficeName.of("NORTHWIND/OSLO")));
    }

    @Test
    void q159308ModifiesWithASecondLine() throws Exception {
        Transaction.Modify modify =
                modify(
                        "M Leopard, Lady                  SNADS:NET/PO/LEOPARD",
                        "  Panther, Lady                  SNADS:NET/PO/PANTHER",
                        " - Internal Mail Code:/1",
                        " - Department:/2");
        Entry before = entry("SNADS:NET/PO/LEOPARD", "Leopard, Lady", "Department:/1", "Fax:/7");
        assertThat(modify.address()).isEqualTo(before.address());
        assertThat(modify.applied(before))
                .isEqualTo(
                        entry(
                                "SNADS:NET/PO/PANTHER",
                                "Panther, Lady",
                                "Internal Mail Code:/1",
                                "Department:/2"));
    }

    @Test
    void q159308ModifiesWithDetailsAlone() throws Exception {
        Transaction.Modify modify =
                modify(
                        "M Lion, Leo                      SNADS:NET/PO/LIONLEO",
                        " - Internal Mail Code:/1");
        Entry before = entry("SNADS:NET/PO/LIONLEO", "Lion, Leo");
        assertThat(modify.applied(before))
                .isEqualTo(entry("SNADS:NET/PO/LIONLEO", "Lion, Leo", "Internal Mail Code:/1"));
    }

    @Test
    void q151782ModifiesWithALongDetailLine() throws Exception {
        Transaction.Modify modify =
                modify(
                        "M Katie Jordan                   MSMAIL:TOON/TOWN/WCOYOTE",
                        "- Internal Mail Stop:/ Trey Research #86, and more than 32 characters");
        assertThat(modify.applied(entry("SMTP:x@y", "x")).details().asMap())
                .containsEntry(
                        "Internal Mail Stop", "Trey Research #86, and more than 32 characters");
    }

    @Test
    void q152424ModifiesByTheNameAlone() throws Exception {
        Transaction.Modify modify =
                modify("M George Jones", " - Title:/Sales Rep", " - Department:/Sales");
        assertThat(modify.address()).isNull();
        assertThat(modify.name()).isEqualTo("George Jones");
        Entry before = entry("PCM:ABC/TESTING/GJONES", "George Jones");
        assertThat(modify.applied(before))
                .isEqualTo(
                        entry(
                                "PCM:ABC/TESTING/GJONES",
                                "George Jones",
                                "Title:/Sales Rep",
                                "Department:/Sales"));
    }

    @Test
    void modifiesTheNameWhenNothingFollows() throws Exception {
        Transaction.Modify modify =
                modify("M Martin, Bob                    PCM:NORTHWIND/LONDON/RMARTIN");
        Entry before = entry("PCM:NORTHWIND/LONDON/RMARTIN", "Martin, Robert", "Phone:/1");
        assertThat(modify.applied(before))
                .isEqualTo(entry("PCM:NORTHWIND/LONDON/RMARTIN", "Martin, Bob", "Phone:/1"));
    }

    @Test
    void modifiesBetweenTabsAndUnhides() throws Exception {
        Transaction.Modify modify = modify("M\tAnna\tSMTP:a@b", "\tBerta\tSMTP:c@d\tV");
        Entry before = new Entry(Address.parse("SMTP:a@b"), "Anna", Details.NONE, true);
        assertThat(modify.applied(before)).isEqualTo(entry("SMTP:c@d", "Berta"));
    }

    @Test
    void q194819RefusesABadModificationAlone() throws Exception {
        Reading reading =
                read(
                        "M",
                        "  x",
                        "M Anna                           SMTP:a@b",
                        "  Anna                           SMTP:c@d",
                        "  Anna                           SMTP:e@f",
                        "M Anna                           SMTP:a@b",
                        "- no slash",
                        ROBERT);
        assertThat(reading.refusals()).containsExactly("1:18", "5:12", "7:22");
        assertThat(reading.entries()).hasSize(1);
    }

    @Test
    void q140944TakesAnAddressWithoutTypeAsPcm() throws Exception {
        assertThat(read("A Anna                           NET/PO/ANNA").entries())
                .containsExactly(entry("PCM:NET/PO/ANNA", "Anna"));
    }

    @Test
    void q140944SaysWhatToDoForInternetMailWithoutType() throws Exception {
        Reading reading = read("A Anna                           anna@host.example");
        assertThat(reading.onlyCode()).isEqualTo(Code.ADDRESS_ENDS);
        assertThat(reading.refused.get(0).message()).contains("write SMTP:anna@host.example");
    }

    @Test
    void q157712ReadsTypesInSmallLetters() throws Exception {
        assertThat(read("a Anna                           smtp:anna@b").entries().get(0).address())
                .hasToString("SMTP:anna@b");
    }

    @Test
    void q156729RefusesAMalformedX400AddressAlone() throws Exception {
        Reading reading =
                read(
                        "A\tGood, Guy\tX400:/c=US/admd=ATTMAIL/prmd=TEST/pn=Guy.Good",
                        "A\tBad, One\tX400:C=US'A=ATTMAIL;O=ATTMAIL;S=Bad",
                        "A\tBetter, One\tX400:C=US;A= ;P=TEST;O=TEST;S=Better;");
        assertThat(reading.refusals()).containsExactly("2:17");
        assertThat(reading.entries()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\r\r\n"})
    void q159294ReadsAnyLineEndAndBlankLines(String end) throws Exception {
        String text = ROBERT + end + "- Phone:/1" + end + end + "D\tAnna\tSMTP:a@b" + end;
        Reading reading = Reading.of(AddressFormat.IMPORT_FILE, ImportLimits.DEFAULT, text);
        assertThat(reading.refused).isEmpty();
        assertThat(reading.taken).hasSize(2);
        assertThat(reading.entries().get(0).details().asMap()).containsEntry("Phone", "1");
    }

    @Test
    void q104687RefusesOneLineWithItsOwnNumberAndTakesTheOneBefore() throws Exception {
        Reading reading = read(ROBERT, "- Phone:/1", "# a comment", "D\tAnna\tSMTP:a@b");
        assertThat(reading.refusals()).containsExactly("3:12");
        assertThat(reading.taken).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "*                                SMTP:a@b | 12",
                "- Phone:/1                                 | 12",
                "X Anna                           SMTP:a@b  | 13",
                "Anna                             SMTP:a@b  | 23",
                "A Anna                           QQQ:a@b   | 16",
                "A Anna                           NO TYPE:a | 16",
                "A Anna                           SMTP:a    | 17",
                "A Anna                           PCM:NET/P | 17",
                "A                                          | 18",
                "A A name that fills thirty colum!SMTP:a@b  | 23",
                "\"A                                SMTP:a@b\" | 46",
                "A Anna                                     | 48",
                "A Anna SMTP:a@b                            | 48",
                "A Anna                           SMTP:     | 48",
                "R                                          | 48",
                "R PCM:NET                                  | 48",
                "R PCM:NET/P O                              | 69",
                "R QQQ:                                     | 16",
                "A\u0009Anna\u0009SMTP:a@b\u0009x           | 124",
                "A\u0009An\u0007na\u0009SMTP:a@b            | 901",
            })
    void refusesWithTheOriginalsNumber(String line, int number) throws Exception {
        assertThat(read(line.stripTrailing()).refusals()).containsExactly("1:" + number);
    }

    @Test
    void passesOverTheLinesOfARefusedTransaction() throws Exception {
        Reading reading =
                read("A\tAnna\tSMTP:bad", "- Phone:/1", "  second", "- none", "D\tAnna\tSMTP:a@b");
        assertThat(reading.refusals()).containsExactly("1:17");
        assertThat(reading.taken).hasSize(1);
    }

    @Test
    void refusesAPromptThatIsAnsweredTwice() throws Exception {
        assertThat(read(ROBERT, "- Phone:/1", "- Phone:/2").refusals()).containsExactly("3:124");
    }

    @Test
    void refusesDetailsOfAList() throws Exception {
        assertThat(read("R SMTP:", "- Phone:/1").refusals()).containsExactly("2:124");
        assertThat(read("T SMTP:", " Phone").refusals()).containsExactly("2:124");
    }

    @Test
    void refusesWhatExceedsThePostofficesLimits() throws Exception {
        ImportLimits limits = new ImportLimits(Set.of(AddressType.SMTP), 10, 12);
        Reading reading =
                Reading.of(
                        AddressFormat.IMPORT_FILE,
                        limits,
                        """
                        A\tAnna\tSMTP:anna@b.co
                        A\tA long name\tSMTP:b@b
                        A\tBerta\tSMTP:berta@b.example
                        A\tCarla\tPCM:N/P/CARLA
                        M\tAnna\tSMTP:a@b
                        \tA long name\tSMTP:a@b
                        M\tAnna\tSMTP:a@b
                        \tAnna\tPCM:N/P/ANNA
                        """);
        assertThat(reading.refusals()).containsExactly("2:72", "3:25", "4:16", "5:72", "7:16");
        assertThat(reading.taken).hasSize(1);
    }

    @Test
    void refusesAnEndlessTransactionAlone() throws Exception {
        String endless = ("- Prompt" + "%d:/" + "x".repeat(100) + "\n");
        StringBuilder text = new StringBuilder(ROBERT).append('\n');
        for (int i = 0; i < 1000; i++) {
            text.append(endless.formatted(i));
        }
        text.append("D\tAnna\tSMTP:a@b");
        Reading reading =
                Reading.of(AddressFormat.IMPORT_FILE, ImportLimits.DEFAULT, text.toString());
        assertThat(reading.onlyCode()).isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(reading.taken).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \r\n", "\u001a", "\ufeff"})
    void refusesAnEmptyFile(String text) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> read(text))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.EMPTY));
    }

    @Test
    void ignoresTheEndMarkOfDosFiles() throws Exception {
        assertThat(read(ROBERT, "\u001a").refused).isEmpty();
    }

    private static Reading read(String... lines) throws FileRefusedException {
        return Reading.of(AddressFormat.IMPORT_FILE, lines);
    }

    private static Transaction.Modify modify(String... lines)
            throws FileRefusedException, RefusedException {
        Reading reading = read(lines);
        assertThat(reading.refused).isEmpty();
        assertThat(reading.taken).hasSize(1);
        return (Transaction.Modify) reading.taken.get(0);
    }
}
