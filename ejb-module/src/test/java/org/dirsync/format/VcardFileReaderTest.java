package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards as address books write them. */
class VcardFileReaderTest {

    private static Entry only(String... lines) throws Exception {
        Reading reading = Reading.of(AddressFormat.VCARD, lines);
        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries()).hasSize(1);
        return reading.entries().get(0);
    }

    @Test
    void readsACardOfVersionThree() throws Exception {
        Entry entry =
                only(
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "N:Fry;Philip;J.;;",
                        "FN:Philip J. Fry",
                        "ORG:Planet Express\\, Inc.;Delivery",
                        "TITLE:Delivery boy",
                        "item1.EMAIL;type=INTERNET:fry@home.example",
                        "item1.X-ABLabel:_$!<Other>!$_",
                        "EMAIL;type=INTERNET;type=pref:fry@planetexpress.example",
                        "TEL;type=CELL;type=VOICE:555-0100",
                        "TEL;type=WORK:555-0101",
                        "TEL;TYPE=fax,work:555-0102",
                        "ADR;type=WORK:;;1 Main St;New New York;NY;10001;USA",
                        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQEASABIAAD",
                        " /2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQ",
                        "NOTE:likes\\n",
                        "  space",
                        "END:VCARD");

        assertThat(entry.address()).hasToString("SMTP:fry@planetexpress.example");
        assertThat(entry.name()).isEqualTo("Philip J. Fry");
        assertThat(entry.details().asMap())
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry("First Name", "Philip"),
                                Map.entry("Middle Name", "J."),
                                Map.entry("Last Name", "Fry"),
                                Map.entry("Company", "Planet Express, Inc."),
                                Map.entry("Department", "Delivery"),
                                Map.entry("Title", "Delivery boy"),
                                Map.entry("Other Mail", "fry@home.example"),
                                Map.entry("Mobile", "555-0100"),
                                Map.entry("Phone", "555-0101"),
                                Map.entry("Fax", "555-0102"),
                                Map.entry("Street", "1 Main St"),
                                Map.entry("City", "New New York"),
                                Map.entry("State", "NY"),
                                Map.entry("Postal Code", "10001"),
                                Map.entry("Country", "USA"),
                                Map.entry("Description", "likes  space")));
    }

    @Test
    void readsACardOfVersionFour() throws Exception {
        Entry entry =
                only(
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "KIND:individual",
                        "FN:Zoë",
                        "EMAIL;PREF=2:z2@x.example",
                        "EMAIL;PREF=1:z@x.example",
                        "TEL;VALUE=uri;TYPE=\"cell,voice\":tel:+49-30-1",
                        "URL:https://zoe.example/",
                        "END:VCARD");

        assertThat(entry.address()).hasToString("SMTP:z@x.example");
        assertThat(entry.details().asMap())
                .isEqualTo(
                        Map.of(
                                "Mobile", "+49-30-1",
                                "Other Mail", "z2@x.example",
                                "Web Page", "https://zoe.example/"));
    }

    @Test
    void namesTheLineOfWhatIsWrongAndTakesTheOthers() throws Exception {
        Reading reading =
                Reading.of(
                        AddressFormat.VCARD,
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "FN:Bad",
                        "EMAIL:nobody",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "VERSION:1.0",
                        "FN:Old",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "FN:No mail",
                        "END:VCARD",
                        "between",
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "EMAIL:a@b",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "KIND:group",
                        "FN:Everyone",
                        "MEMBER:mailto:a@b",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "FN:Good",
                        "EMAIL:good@b",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "FN:Cut off");

        assertThat(reading.entries()).extracting(Entry::name).containsExactly("Good");
        assertThat(reading.refusals())
                .containsExactly("1:17", "7:124", "10:907", "14:124", "15:46", "19:907", "30:124");
    }

    @Test
    void readsACardOfVersionTwo() throws Exception {
        Entry entry =
                only(
                        "BEGIN:VCARD",
                        "VERSION:2.1",
                        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gro=C3=9F=3BX;J=C3=BCrgen;;;",
                        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen=",
                        " Gro=C3=9F",
                        "EMAIL;PREF;INTERNET:juergen@example.org",
                        "TEL;CELL:+47 900 00 001",
                        "TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:B=E4cker",
                        "NOTE;QUOTED-PRINTABLE:one=0D=0Atwo = three",
                        "PHOTO;ENCODING=BASE64:AAAA=",
                        "END:VCARD");

        assertThat(entry.name()).isEqualTo("J\u00fcrgen Gro\u00df");
        assertThat(entry.address()).hasToString("SMTP:juergen@example.org");
        assertThat(entry.details().asMap())
                .containsEntry("Last Name", "Gro\u00df;X")
                .containsEntry("Title", "B\u00e4cker")
                .containsEntry("Mobile", "+47 900 00 001")
                .containsEntry("Description", "one two = three");
    }

    @Test
    void readsAValueInAnotherCharacterSet() throws Exception {
        byte[] card =
                "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-8859-1:J\u00fcrgen\nEMAIL:a@b\nEND:VCARD"
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.of(AddressFormat.VCARD, card).entries().get(0).name())
                .isEqualTo("J\u00fcrgen");
        Reading unknown =
                Reading.of(
                        AddressFormat.VCARD,
                        "BEGIN:VCARD",
                        "FN;CHARSET=NO-SUCH:x",
                        "EMAIL:a@b",
                        "END:VCARD");
        assertThat(unknown.refusals()).containsExactly("2:902");
    }

    @Test
    void unfoldsBeforeItDecodes() throws Exception {
        byte[] cards =
                String.join(
                                "\r\n",
                                "BEGIN:VCARD",
                                "FN:Ada",
                                "EMAIL:a@b",
                                "NOTE:x\u00c3",
                                " \u00a9 more",
                                "END:VCARD",
                                "BEGIN:VCARD",
                                "FN:Bo",
                                "EMAIL:c@d",
                                "END:VCARD",
                                "")
                        .getBytes(StandardCharsets.ISO_8859_1);
        Reading reading = Reading.of(AddressFormat.VCARD, cards);
        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries()).extracting(Entry::name).containsExactly("Ada", "Bo");
        assertThat(reading.entries().get(0).details().asMap())
                .containsEntry("Description", "x\u00e9 more");
    }

    @Test
    void keepsAllPartsOfNamesAndPlaces() throws Exception {
        Entry entry =
                only(
                        "BEGIN:VCARD",
                        "FN:Ada Berg",
                        "N:Berg;Ada;Cecilie;Dr.;Jr.",
                        "EMAIL:ada@example.org",
                        "ADR;TYPE=WORK:PO Box 7;Apt 5;Street 1;Oslo;;0150;Norway",
                        "ADR;TYPE=HOME:;;Street 2;Oslo;;;",
                        "END:VCARD");
        assertThat(entry.details().asMap())
                .isEqualTo(
                        Map.of(
                                "Last Name", "Berg",
                                "First Name", "Ada",
                                "Middle Name", "Cecilie",
                                "Name Prefix", "Dr.",
                                "Name Suffix", "Jr.",
                                "Street", "Street 1, Apt 5, PO Box 7",
                                "City", "Oslo",
                                "Postal Code", "0150",
                                "Country", "Norway",
                                "Other Address", "Street 2, Oslo"));
    }

    @ParameterizedTest
    @CsvSource({
        "N:Berg;Ada;;;, Ada Berg",
        "N:Berg;Ada;Cecilie;;|FN:, Ada Cecilie Berg",
        "ORG:Example;Sales, Example"
    })
    void makesANameOfItsPartsOrOfTheOrganization(String lines, String name) throws Exception {
        Entry entry = only("BEGIN:VCARD", lines.replace('|', '\n'), "EMAIL:a@b", "END:VCARD");
        assertThat(entry.name()).isEqualTo(name);
    }

    @Test
    void findsTheMembersOfGroups() throws Exception {
        Reading reading =
                Reading.of(
                        AddressFormat.VCARD,
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "KIND:group",
                        "FN:Sales",
                        "EMAIL:sales@example.org",
                        "MEMBER:mailto:ada%2Bx@example.org",
                        "MEMBER:urn:uuid:03A0E51F-D1AA",
                        "MEMBER:urn:uuid:gone",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "X-ADDRESSBOOKSERVER-KIND:group",
                        "FN:All",
                        "EMAIL:all@example.org",
                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:bo",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "FN:Cy",
                        "EMAIL:cy@example.org",
                        "UID:urn:uuid:03a0e51f-d1aa",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "FN:Bo",
                        "EMAIL:bo@example.org",
                        "UID:bo",
                        "END:VCARD");
        assertThat(reading.entries())
                .extracting(Entry::name)
                .containsExactly("Cy", "Bo", "Sales", "All");
        assertThat(reading.entries().get(2).details().asMap())
                .isEqualTo(
                        Map.of(
                                "Kind",
                                "group",
                                "Members",
                                "SMTP:ada+x@example.org | SMTP:cy@example.org"));
        assertThat(reading.entries().get(3).details().asMap())
                .containsEntry("Members", "SMTP:bo@example.org");
        assertThat(reading.refusals()).containsExactly("1:907");
    }

    @Test
    void leavesOutLinesThatBelongToNothing() throws Exception {
        Reading reading =
                Reading.of(
                        AddressFormat.VCARD,
                        String.join(
                                "\r\n",
                                "BEGIN:VCARD",
                                "FN:Ada",
                                "EMAIL:a@b",
                                "X-CUSTOM:one\rtwo",
                                "END:VCARD",
                                "BEGIN:VCARD",
                                "FN:Bo",
                                "EMAIL:c@d",
                                "NOTE:one\rtwo",
                                "END:VCARD",
                                "BEGIN:VCARD",
                                "FN:Cy",
                                "",
                                "Dahl",
                                "EMAIL:e@f",
                                "END:VCARD"));
        assertThat(reading.entries()).extracting(Entry::name).containsExactly("Ada", "Bo");
        assertThat(reading.entries().get(1).details().asMap())
                .containsEntry("Description", "one two");
        assertThat(reading.refusals()).containsExactly("5:907", "16:124");
        assertThat(reading.refused)
                .extracting(LineRefusal::named)
                .containsExactly(Named.NOBODY, Named.of(Address.parse("SMTP:e@f")));
    }

    @Test
    void namesWhomARefusedCardIsAbout() throws Exception {
        Reading reading =
                Reading.of(
                        AddressFormat.VCARD,
                        "BEGIN:VCARD",
                        "FN:" + "x".repeat(300),
                        "EMAIL:a@b",
                        "EMAIL;TYPE=pref:c@d",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "FN:No mail",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "FN:No address",
                        "EMAIL:none",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "FN:No end",
                        "EMAIL:e@f");
        assertThat(reading.refused)
                .extracting(LineRefusal::named)
                .containsExactly(
                        Named.of(Address.parse("SMTP:c@d"), Address.parse("SMTP:a@b")),
                        Named.NOBODY,
                        Named.UNKNOWN,
                        Named.of(Address.parse("SMTP:e@f")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERSION:3.0", "N:Berg;Bo;;;"})
    void refusesTwoCardsWhoseBorderIsLost(String twice) throws Exception {
        Reading reading =
                Reading.of(
                        AddressFormat.VCARD,
                        "BEGIN:VCARD",
                        twice,
                        "FN:Ada",
                        "EMAIL:a@b",
                        twice,
                        "FN:Bo",
                        "EMAIL:c@d",
                        "END:VCARD");
        assertThat(reading.taken).isEmpty();
        assertThat(reading.refused).extracting(LineRefusal::line).containsExactly(5L);
        assertThat(reading.refused).extracting(LineRefusal::named).containsExactly(Named.UNKNOWN);
    }

    @Test
    void takesANameInSeveralLanguages() throws Exception {
        Entry entry =
                only(
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "FN:Ada",
                        "N;ALTID=1;LANGUAGE=en:Berg;Ada;;;",
                        "N;ALTID=1;LANGUAGE=no:Berg;Ada;;;",
                        "EMAIL:a@b",
                        "END:VCARD");
        assertThat(entry.name()).isEqualTo("Ada");
    }

    @Test
    void speaksOfThePropertiesThatACardHas() throws Exception {
        Transaction.Put put =
                (Transaction.Put)
                        Reading.of(
                                        AddressFormat.VCARD,
                                        "BEGIN:VCARD",
                                        "FN:Ada",
                                        "EMAIL:a@b",
                                        "TEL:",
                                        "TITLE:x",
                                        "ADR:;;;Oslo;",
                                        "X-DIRSYNC-HIDDEN:no",
                                        "END:VCARD")
                                .taken
                                .get(0);
        assertThat(put.given())
                .isEqualTo(new Given(true, Set.of("Phone", "Title", "Street", "City", "State")));
    }

    @ParameterizedTest
    @CsvSource({"'address,name',HEADER", "'',EMPTY", "'\n\n',EMPTY"})
    void refusesAFileThatIsNone(String text, Code code) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> Reading.of(AddressFormat.VCARD, text))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void writesWhatOtherAddressBooksRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (VcardFileWriter writer = new VcardFileWriter(out)) {
            writer.write(
                    Reading.entry(
                            "SMTP:zoe@x.example",
                            "M\u00fcller, Zo\u00eb",
                            "Company:/X, Inc.",
                            "First Name:/Zo\u00eb",
                            "Last Name:/M\u00fcller",
                            "Mobile:/1",
                            "Team:/A"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "BEGIN:VCARD",
                                "VERSION:3.0",
                                "FN:M\u00fcller\\, Zo\u00eb",
                                "N:M\u00fcller;Zo\u00eb;;;",
                                "EMAIL;TYPE=INTERNET,PREF:zoe@x.example",
                                "ORG:X\\, Inc.",
                                "TEL;TYPE=CELL:1",
                                "X-DIRSYNC-DETAIL:Team:/A",
                                "END:VCARD",
                                ""));
    }
}
