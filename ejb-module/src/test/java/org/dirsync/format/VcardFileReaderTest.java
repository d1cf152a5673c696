package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        "VERSION:2.1",
                        "FN;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB",
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
                .containsExactly("1:17", "8:124", "10:907", "14:124", "15:46", "19:907", "30:124");
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
