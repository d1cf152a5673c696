package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.format.Reading.entry;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.junit.jupiter.api.Test;

/** Groups, whose members are named by the names of other entries of the file. */
class LdifGroupsTest {

    private static final String GROUP =
            """
            dn: CN=Sales,OU=Groups,DC=example,DC=org
            objectClass: group
            cn: Sales
            mail: sales@example.org""";

    private static String person(String name) {
        return "dn: CN=%1$s,OU=People,DC=example,DC=org%ncn: %1$s%nmail: %1$s@example.org%n"
                .formatted(name);
    }

    @Test
    void findsMembersBeforeAndAfterTheGroup() throws Exception {
        Reading reading =
                read(
                        person("ada"),
                        GROUP,
                        "member: cn=ADA, ou=People, dc=example,dc=org",
                        "member: CN=bo,OU=People,DC=example,DC=org",
                        "",
                        person("bo"));
        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries()).extracting(Entry::name).containsExactly("ada", "bo", "Sales");
        assertThat(reading.entries().get(2))
                .isEqualTo(
                        entry(
                                "SMTP:sales@example.org",
                                "Sales",
                                "Kind:/group",
                                "Members:/SMTP:ada@example.org | SMTP:bo@example.org"));
        assertThat(reading.taken.get(2).line()).isEqualTo(5);
        assertThat(((Transaction.Put) reading.taken.get(2)).given())
                .isEqualTo(new Given(false, Set.of("Kind", "Members")));
    }

    @Test
    void takesAtOnceWhatTheNamesOfTheMembersTell() throws Exception {
        Reading reading =
                read(
                        GROUP,
                        "member: mail=ada@example.org,ou=people,dc=example",
                        "uniqueMember: cn=Bo,mail=bo@example.org",
                        "rfc822MailMember: cy@example.org",
                        "member: labeledURI=PCM:NET/PO/DAN,ou=people,dc=example",
                        "",
                        person("eve"));
        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries().get(0).details().asMap())
                .containsEntry(
                        "Members",
                        "SMTP:ada@example.org | SMTP:bo@example.org | SMTP:cy@example.org |"
                                + " PCM:NET/PO/DAN");
    }

    @Test
    void namesTheMembersThatAreNotInTheFile() throws Exception {
        Reading reading =
                read(
                        GROUP,
                        "member: cn=ada,ou=people,dc=example,dc=org",
                        IntStream.range(0, 5)
                                .mapToObj(i -> "member: cn=x" + i)
                                .collect(Collectors.joining("\n")),
                        "",
                        person("ada"));
        assertThat(reading.entries().get(1).details().asMap())
                .containsEntry("Members", "SMTP:ada@example.org");
        assertThat(reading.refused).hasSize(1);
        assertThat(reading.refused.get(0).named()).isEqualTo(Named.NOBODY);
        assertThat(reading.refused.get(0).message())
                .isEqualTo(
                        "the members 'cn=x0', 'cn=x1', 'cn=x2' and 2 more of"
                                + " 'CN=Sales,OU=Groups,DC=example,DC=org' have no address in this"
                                + " file, so the group is taken without them");
    }

    @Test
    void leavesTheMembersAsTheyAreIfNoneOfThemIsInTheFile() throws Exception {
        Reading reading = read(GROUP, "member: cn=x");
        Transaction.Put put = (Transaction.Put) reading.taken.get(0);
        assertThat(put.given().prompts()).containsExactly("Kind");
    }

    @Test
    void refusesAGroupThatIsTooLongAlone() throws Exception {
        String members =
                IntStream.range(0, 60_000)
                        .mapToObj(i -> "member: mail=someone" + i + "@example.org\n")
                        .collect(Collectors.joining());
        Reading reading = read(GROUP, members, person("ada"));
        assertThat(reading.refusals()).containsExactly("1:166");
        assertThat(reading.refused.get(0).named())
                .isEqualTo(Named.of(Address.parse("SMTP:sales@example.org")));
        assertThat(reading.entries()).extracting(Entry::name).containsExactly("ada");
    }

    @Test
    void looksUpMoreNamesThanAreHeld() throws Exception {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            file.append(
                    "dn: cn=g%1$d\nobjectClass: group\ncn: g%1$d\nmail: g%1$d@b\n".formatted(i));
            for (int m = 0; m < 300; m++) {
                file.append("member: cn=Person ").append(i * 300 + m).append(",dc=example\n");
            }
            file.append('\n');
        }
        for (int i = 0; i < 30_000; i++) {
            file.append("dn: cn=Person %1$d,dc=example\ncn: p\nmail: p%1$d@b\n\n".formatted(i));
        }
        Reading reading = read(file.toString());
        assertThat(reading.refused).isEmpty();
        Entry last = reading.entries().get(30_099);
        assertThat(last.name()).isEqualTo("g99");
        assertThat(last.details().asMap().get("Members"))
                .startsWith("SMTP:p29700@b | SMTP:p29701@b")
                .endsWith(" | SMTP:p29999@b");
    }

    @Test
    void changesMembersAndDetails() throws Exception {
        Reading reading =
                read(
                        "dn: mail=sales@example.org,dc=example",
                        "changetype: modify",
                        "add: member",
                        "member: mail=bo@example.org",
                        "-",
                        "delete: member",
                        "member: mail=ADA@example.org",
                        "-",
                        "replace: telephoneNumber",
                        "telephoneNumber: 2",
                        "telephoneNumber: 3",
                        "-",
                        "delete: title",
                        "-",
                        "add: mobile",
                        "mobile: 5",
                        "-",
                        "replace: msExchHideFromAddressLists",
                        "msExchHideFromAddressLists: TRUE",
                        "-");
        assertThat(reading.refused).isEmpty();
        Transaction.Modify modify = (Transaction.Modify) reading.taken.get(0);
        assertThat(modify.address()).isEqualTo(Address.parse("SMTP:sales@example.org"));
        Entry before =
                entry(
                        "SMTP:sales@example.org",
                        "Sales",
                        "City:/Oslo",
                        "Kind:/group",
                        "Members:/SMTP:ada@example.org | SMTP:cy@example.org",
                        "Mobile:/4",
                        "Phone:/1",
                        "Title:/x");
        Entry after = modify.applied(before);
        assertThat(after.hidden()).isTrue();
        assertThat(after.details().text())
                .isEqualTo(
                        """
                        City:/Oslo
                        Kind:/group
                        Members:/SMTP:cy@example.org | SMTP:bo@example.org
                        Mobile:/4; 5
                        Phone:/2; 3""");
    }

    @Test
    void changesWhatStandsInTheFile() throws Exception {
        Reading reading =
                read(
                        GROUP,
                        "",
                        "dn: CN=Sales,OU=Groups,DC=example,DC=org",
                        "changetype: modify",
                        "add: member",
                        "member: CN=ada,OU=People,DC=example,DC=org",
                        "member: CN=gone",
                        "-",
                        "",
                        person("ada"));
        assertThat(reading.refusals()).containsExactly("6:907");
        Transaction.Modify modify = (Transaction.Modify) reading.taken.get(2);
        assertThat(modify.address()).isEqualTo(Address.parse("SMTP:sales@example.org"));
        assertThat(modify.applied(entry("SMTP:sales@example.org", "Sales")))
                .isEqualTo(
                        entry(
                                "SMTP:sales@example.org",
                                "Sales",
                                "Kind:/group",
                                "Members:/SMTP:ada@example.org"));
    }

    @Test
    void refusesChangesThatItCannotMake() throws Exception {
        Reading reading =
                read(
                        "dn: cn=x",
                        "changetype: modify",
                        "replace: telephoneNumber",
                        "telephoneNumber: 1",
                        "-",
                        "",
                        "dn: mail=a@b",
                        "changetype: modify",
                        "replace: mail",
                        "mail: c@d",
                        "-",
                        "",
                        "dn: mail=e@f",
                        "changetype: modify",
                        "replace: ipAddress",
                        "ipAddress: 1",
                        "-",
                        "",
                        "dn: mail=g@h",
                        "changetype: modify",
                        "replace: title",
                        "telephoneNumber: 1",
                        "-");
        assertThat(reading.taken).isEmpty();
        assertThat(reading.refusals())
                .containsExactly("7:124", "13:907", "19:124", "1:48", "15:907");
        assertThat(reading.refused)
                .extracting(LineRefusal::named)
                .containsExactly(
                        Named.of(Address.parse("SMTP:a@b")),
                        Named.NOBODY,
                        Named.of(Address.parse("SMTP:g@h")),
                        Named.UNKNOWN,
                        Named.NOBODY);
    }

    private static Reading read(String... lines) throws FileRefusedException {
        return Reading.of(AddressFormat.LDIF, lines);
    }
}
