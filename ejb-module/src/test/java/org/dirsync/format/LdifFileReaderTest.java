package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dirsync.format.Reading.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LdifFileReaderTest {

    @Test
    void readsAPersonWithFoldedAndEncodedValues() throws Exception {
        Reading reading =
                read(
                        "# exported",
                        "#  with a comment that",
                        " is folded",
                        "version: 1",
                        "",
                        "dn: cn=Anna+sn=x,ou=people,dc=example",
                        "objectClass: inetOrgPerson",
                        "cn:: " + base64("Anna Åkesson"),
                        "sn: Åkes",
                        " son",
                        "mail: anna@b.exa",
                        " mple ",
                        "telephoneNumber: 1",
                        "ou: IT",
                        "title;lang-de: Doktor");
        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries())
                .containsExactly(
                        entry(
                                "SMTP:anna@b.example",
                                "Anna Åkesson",
                                "Last Name:/Åkesson",
                                "Phone:/1",
                                "Department:/IT",
                                "Title:/Doktor"));
    }

    @Test
    void takesTheFirstMailAsTheAddressAndKeepsTheOthers() throws Exception {
        Reading reading =
                read(
                        "dn: cn=Anna",
                        "cn: Anna",
                        "cn: Annie",
                        "sn: Anna",
                        "displayName: Dr. Anna",
                        "mail: a@b",
                        "mail: c@d",
                        "mail: e@f");
        assertThat(reading.entries())
                .containsExactly(
                        entry(
                                "SMTP:a@b",
                                "Anna",
                                "Other Mail:/c@d; e@f",
                                "Other Name:/Annie",
                                "Display Name:/Dr. Anna"));
    }

    @Test
    void takesATypedUriAsTheAddressOfAPersonWithoutMail() throws Exception {
        Reading reading =
                read(
                        "dn: cn=Anna",
                        "cn: Anna",
                        "labeledURI: https://anna.example",
                        "labeledURI: pcm:NET/PO/ANNA",
                        "",
                        "dn: cn=Berta",
                        "cn: Berta",
                        "labeledURI: https://berta.example");
        assertThat(reading.refusals()).containsExactly("6:907");
        assertThat(reading.entries().get(0).address()).hasToString("PCM:NET/PO/ANNA");
        assertThat(reading.entries().get(0).details().asMap())
                .containsEntry("Web Page", "https://anna.example");
    }

    @Test
    void saysWhatWasPassedOverAndWhy() throws Exception {
        Reading reading =
                read(
                        "dn: ou=people,dc=example",
                        "objectClass: organizationalUnit",
                        "ou: people",
                        "",
                        "",
                        "dn: cn=crew,dc=example",
                        "objectclass: Group",
                        "cn: crew",
                        "member: cn=Anna",
                        "",
                        "dn: cn=Anna,dc=example",
                        "objectClass: person",
                        "cn: Anna",
                        "sn: Anna");
        assertThat(reading.refusals()).containsExactly("1:907", "6:907", "11:907");
        assertThat(reading.refused)
                .extracting(LineRefusal::message)
                .containsExactly(
                        "'ou=people,dc=example' is an organizational unit, so it was passed over",
                        "'cn=crew,dc=example' is a group without a mail address, so it was passed over",
                        "'cn=Anna,dc=example' has no mail address, so it was passed over");
    }

    @Test
    void readsAdditionsAndDeletions() throws Exception {
        Reading reading =
                read(
                        "dn: cn=Anna",
                        "changetype: add",
                        "cn: Anna",
                        "mail: a@b",
                        "",
                        "dn: mail=c@d,dc=example",
                        "changetype: delete",
                        "",
                        "dn: cn=x+labeledURI=PCM:N/P/E,dc=example",
                        "changetype: delete");
        assertThat(reading.refused).isEmpty();
        assertThat(reading.taken)
                .containsExactly(
                        new Transaction.Add(1, entry("SMTP:a@b", "Anna"), Given.NOTHING),
                        new Transaction.Delete(6, "", Address.parse("SMTP:c@d")),
                        new Transaction.Delete(9, "", Address.parse("PCM:N/P/E")));
    }

    /** An entry may have been taken when less was asked of addresses. */
    @Test
    void findsEntriesByAddressesThatWouldNotBeTakenToday() throws Exception {
        Reading reading =
                read(
                        "dn: mail=a..b@c,dc=example",
                        "changetype: delete",
                        "",
                        "dn: mail=a b@c,dc=example",
                        "changetype: modify",
                        "replace: title",
                        "title: Lead",
                        "",
                        "dn: mail=d..e@f,dc=example",
                        "cn: Di");
        assertThat(reading.taken)
                .first()
                .isEqualTo(new Transaction.Delete(1, "", Address.parse("SMTP:a..b@c")));
        assertThat(reading.taken).hasSize(2);
        assertThat(reading.refusals()).containsExactly("9:907");
    }

    @Test
    void refusesChangesThatNameNoAddress() throws Exception {
        Reading reading =
                read(
                        "dn: uid=p1,dc=example",
                        "changetype: modify",
                        "replace: title",
                        "title: Lead",
                        "-",
                        "",
                        "dn: uid=p1,dc=example",
                        "changetype: delete",
                        "",
                        "dn: uid=p1,dc=example",
                        "changetype: modrdn",
                        "newrdn: uid=p2",
                        "deleteoldrdn: 1");
        assertThat(reading.refusals()).containsExactly("7:48", "10:124", "1:48");
        assertThat(reading.refused.get(1).message()).contains("'modrdn'");
        assertThat(reading.refused.get(2).message())
                .startsWith("'uid=p1,dc=example' tells no address");
    }

    @Test
    void neverFetchesAValueFromAUrl(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("name"), "Secret");
        Reading reading =
                read(
                        "dn: cn=Anna",
                        "cn:< " + file.toUri(),
                        "mail: a@b",
                        "",
                        "dn: cn=Berta",
                        "cn:",
                        " < " + file.toUri(),
                        "mail: c@d",
                        "",
                        "dn: cn=Carla",
                        "cn: Carla",
                        "mail: e@f",
                        "jpegPhoto:< " + file.toUri());
        assertThat(reading.refusals()).containsExactly("2:124", "6:124", "13:907");
        assertThat(reading.entries()).containsExactly(entry("SMTP:e@f", "Carla"));
    }

    @Test
    void skipsPicturesAndMembersHoweverLong() throws Exception {
        String line = "A".repeat(3_000_000);
        Reading reading =
                read(
                        "dn: cn=Anna",
                        "jpegPhoto:: " + line,
                        "cn: Anna",
                        "userCertificate;binary:: AAAA",
                        (" " + "A".repeat(76) + "\n").repeat(20_000) + "userPassword: x",
                        "member: cn=x",
                        "mail: a@b");
        assertThat(reading.refused)
                .extracting(LineRefusal::message)
                .containsExactly(
                        "left out of all entries, because an address list has no place for it:"
                                + " jpegPhoto (line 2), userCertificate (line 4),"
                                + " userPassword (line 20005), member (line 20006)");
        assertThat(reading.entries()).containsExactly(entry("SMTP:a@b", "Anna"));
    }

    @Test
    void refusesARecordThatIsTooLongAlone() throws Exception {
        Reading reading =
                read(
                        "dn: cn=Anna",
                        "cn: Anna",
                        "mail: a@b",
                        "description: " + "x".repeat(70_000),
                        "",
                        "dn: cn=Berta",
                        "cn: Berta",
                        "mail: c@d",
                        ("description: " + "x".repeat(60_000) + "\n").repeat(5),
                        "dn: cn=Carla",
                        "cn: Carla",
                        "mail: e@f",
                        "description: x",
                        (" " + "x".repeat(76) + "\n").repeat(1000),
                        "dn: cn=Dora",
                        "cn: Dora",
                        "mail: g@h");
        assertThat(reading.refusals()).containsExactly("4:166", "13:166", "18:166");
        assertThat(reading.entries()).containsExactly(entry("SMTP:g@h", "Dora"));
    }

    @Test
    void refusesBadRecordsWithLineAndNumberAndTakesTheOthers() throws Exception {
        Reading reading =
                read(
                        "cn: no name",
                        "mail: a@b",
                        "",
                        "unknown: nothing else",
                        "",
                        "dn: cn=x",
                        "no colon",
                        "",
                        "dn: cn=x",
                        "mail:: ****",
                        "",
                        "dn: cn=x",
                        "cn:: " + Base64.getEncoder().encodeToString(new byte[] {'J', (byte) 0xfc}),
                        "mail: a@b",
                        "",
                        "dn: cn=x",
                        "mail: a@b",
                        "",
                        "dn: cn=x",
                        "cn: x",
                        "mail: none",
                        "",
                        " indented",
                        "",
                        "dn: cn=x",
                        "cn:: " + base64("a\0b"),
                        "mail: a@b",
                        "",
                        "dn: cn=Carla",
                        "cn: Carla",
                        "mail: e@f");
        assertThat(reading.refusals())
                .containsExactly(
                        "1:124", "4:124", "7:124", "10:124", "13:902", "16:46", "19:17", "23:124",
                        "25:901");
        assertThat(reading.entries()).containsExactly(entry("SMTP:e@f", "Carla"));
    }

    @Test
    void refusesACsvFileAtOnce() throws Exception {
        assertThat(read("mail,cn", "a@b,Anna", "c@d,Carla").refusals()).containsExactly("1:124");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "version: 1\n", "# nothing\n\n#\n"})
    void refusesAFileWithoutEntries(String text) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> read(text))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.EMPTY));
    }

    @Test
    void readsCrLfAndAByteOrderMark() throws Exception {
        assertThat(read("\ufeffdn: cn=Anna\r\ncn: Anna\r\nmail: a@b\r\n\r").entries())
                .containsExactly(entry("SMTP:a@b", "Anna"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(String... lines) throws FileRefusedException {
        return Reading.of(AddressFormat.LDIF, lines);
    }
}
