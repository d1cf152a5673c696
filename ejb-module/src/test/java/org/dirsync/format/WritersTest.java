package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dirsync.format.Reading.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dirsync.address.AddressType;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Template;
import org.junit.jupiter.api.Test;

class WritersTest {

    private static final Entry ANNA =
            entry("SMTP:anna@b.example", "Åkesson, Anna", "Phone:/+46 1", "Car:/=2+2");
    private static final Entry ROBERT =
            entry("PCM:NORTHWIND/LONDON/RMARTIN", "Martin, Robert", "City//State:/London//UK");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writesCsvAsItIs() throws Exception {
        try (AddressWriter csv = new CsvFileWriter(out, List.of("Phone", "Car", "mail"))) {
            csv.write(ANNA);
            csv.write(new Entry(ANNA.address(), "Anna", ANNA.details(), true));
        }
        assertThat(written().split("\r\n", -1))
                .containsExactly(
                        "address,name,hidden,Phone,Car,- mail",
                        "SMTP:anna@b.example,\"Åkesson, Anna\",,+46 1,=2+2,",
                        "SMTP:anna@b.example,Anna,yes,+46 1,=2+2,",
                        "");
    }

    @Test
    void losesNoAnswerForWantOfAColumn() throws Exception {
        try (AddressWriter csv = new CsvFileWriter(out, List.of("Phone"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> csv.write(ANNA))
                    .withMessageContaining("Car");
        }
    }

    @Test
    void writesLdifForAnyDirectoryServer() throws Exception {
        try (AddressWriter ldif = new LdifFileWriter(out, "ou=people,dc=example")) {
            ldif.write(ANNA);
            ldif.write(ROBERT);
        }
        assertThat(written().lines())
                .containsExactly(
                        "dn: mail=anna@b.example,ou=people,dc=example",
                        "objectClass: inetOrgPerson",
                        "mail: anna@b.example",
                        "cn:: w4VrZXNzb24sIEFubmE=",
                        "sn:: w4VrZXNzb24sIEFubmE=",
                        "telephoneNumber: +46 1",
                        "description: - Car:/=2+2",
                        "",
                        "dn: labeledURI=PCM:NORTHWIND/LONDON/RMARTIN,ou=people,dc=example",
                        "objectClass: inetOrgPerson",
                        "labeledURI: PCM:NORTHWIND/LONDON/RMARTIN",
                        "cn: Martin, Robert",
                        "sn: Martin, Robert",
                        "description: - City//State:/London//UK",
                        "");
    }

    private static final Entry SEVERAL =
            entry(
                    "SMTP:ada@b.example",
                    "Ada",
                    "Mobile:/1; 2",
                    "Other Mail:/a@b.example; c@d.example",
                    "Title:/Chief; Poet",
                    "Web Page:/https:////a.example; https:////b.example");
    private static final Entry GROUP =
            entry(
                    "SMTP:all@b.example",
                    "All",
                    "Kind:/group",
                    "Members:/SMTP:ada+x@b.example | SMTP:bo@b.example");

    @Test
    void givesEachValueItsPropertyInACard() throws Exception {
        try (AddressWriter cards = new VcardFileWriter(out)) {
            cards.write(SEVERAL);
            cards.write(GROUP);
        }
        assertThat(written().split("\r\n", -1))
                .containsExactly(
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "FN:Ada",
                        "N:Ada;;;;",
                        "EMAIL;TYPE=INTERNET,PREF:ada@b.example",
                        "EMAIL;TYPE=INTERNET:a@b.example",
                        "EMAIL;TYPE=INTERNET:c@d.example",
                        "TEL;TYPE=CELL:1",
                        "TEL;TYPE=CELL:2",
                        "TITLE:Chief",
                        "TITLE:Poet",
                        "URL:https://a.example",
                        "URL:https://b.example",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "FN:All",
                        "N:All;;;;",
                        "EMAIL;TYPE=INTERNET,PREF:all@b.example",
                        "X-ADDRESSBOOKSERVER-KIND:group",
                        "X-ADDRESSBOOKSERVER-MEMBER:mailto:ada%2Bx@b.example",
                        "X-ADDRESSBOOKSERVER-MEMBER:mailto:bo@b.example",
                        "END:VCARD",
                        "");
    }

    @Test
    void givesEachValueItsAttributeInLdif() throws Exception {
        try (LdifFileWriter ldif = new LdifFileWriter(out, "ou=people,dc=example")) {
            ldif.writeBase();
            ldif.write(SEVERAL);
            ldif.write(GROUP);
        }
        assertThat(written().lines())
                .containsExactly(
                        "dn: dc=example",
                        "objectClass: dcObject",
                        "objectClass: organization",
                        "o: example",
                        "dc: example",
                        "description: Address list of Dirsync",
                        "",
                        "dn: ou=people,dc=example",
                        "objectClass: organizationalUnit",
                        "ou: people",
                        "description: Address list of Dirsync",
                        "",
                        "dn: mail=ada@b.example,ou=people,dc=example",
                        "objectClass: inetOrgPerson",
                        "mail: ada@b.example",
                        "mail: a@b.example",
                        "mail: c@d.example",
                        "labeledURI: https://a.example",
                        "labeledURI: https://b.example",
                        "cn: Ada",
                        "sn: Ada",
                        "mobile: 1",
                        "mobile: 2",
                        "title: Chief",
                        "title: Poet",
                        "",
                        "dn: mail=all@b.example,ou=people,dc=example",
                        "objectClass: groupOfNames",
                        "objectClass: extensibleObject",
                        "mail: all@b.example",
                        "cn: All",
                        "member: mail=ada\\+x@b.example,ou=people,dc=example",
                        "member: mail=bo@b.example,ou=people,dc=example",
                        "");
        Reading reading = Reading.of(AddressFormat.LDIF, out.toByteArray());
        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries()).containsExactly(SEVERAL, GROUP);
    }

    @Test
    void refusesABaseThatIsNoName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LdifFileWriter(out, "people"));
    }

    @Test
    void writesTheImportFileInItsColumns() throws Exception {
        PostofficeName london = PostofficeName.of("NORTHWIND/LONDON");
        Template template = Template.of(List.of(Template.Prompt.parse("Phone:~15~23~NP~~")));
        String name = "x".repeat(31);
        try (ImportFileWriter file = new ImportFileWriter(out)) {
            file.writeReplace(AddressType.PCM, london);
            file.writePrompts(AddressType.SMTP, null, template);
            file.write(ROBERT);
            file.write(entry("SMTP:a@b", name.substring(1)));
            file.write(entry("SMTP:a@b", name));
        }
        assertThat(written().split("\r\n", -1))
                .containsExactly(
                        "R PCM:NORTHWIND/LONDON",
                        "T SMTP:",
                        " Phone:~15~23~NP~~",
                        "A Martin, Robert                 PCM:NORTHWIND/LONDON/RMARTIN",
                        "- City//State:/London//UK",
                        "A " + "x".repeat(30) + " SMTP:a@b",
                        "A\t" + name + "\tSMTP:a@b",
                        "");
        Reading reading = Reading.of(AddressFormat.IMPORT_FILE, out.toByteArray());
        assertThat(reading.taken.get(0))
                .isEqualTo(new Transaction.Replace(1, AddressType.PCM, london));
        assertThat(reading.taken.get(1))
                .isEqualTo(new Transaction.Prompts(2, AddressType.SMTP, null, template));
    }

    @Test
    void passOnTheFailureOfTheStream() throws Exception {
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("disk full");
                    }
                };
        List<AddressWriter> writers =
                List.of(
                        new CsvFileWriter(broken, List.of("Phone", "Car")),
                        new LdifFileWriter(broken, "dc=example"),
                        new ImportFileWriter(broken));
        for (AddressWriter writer : writers) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(
                            () -> {
                                for (int i = 0; i < 10_000; i++) {
                                    writer.write(ANNA);
                                }
                            })
                    .withMessage("disk full");
        }
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
