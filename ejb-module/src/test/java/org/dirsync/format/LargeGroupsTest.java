package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.entry;
import static org.dirsync.memory.Samples.group;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.Members;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups of 10,000 members in files. */
@Tag("slow")
class LargeGroupsTest {

    private static final int MANY = 10_000;

    private static String joined(String between, IntFunction<String> each) {
        return IntStream.range(0, MANY).mapToObj(each).collect(Collectors.joining(between));
    }

    private static List<String> members(Entry group) {
        return Members.of(group.details().asMap().getOrDefault(Members.PROMPT, ""));
    }

    @ParameterizedTest
    @EnumSource
    void goOutAndComeInAsTheyAre(AddressFormat format) throws Exception {
        Entry mail = group("SMTP:all@northwind.example", MANY);
        Entry mixed =
                entry(
                        "SMTP:mixed@northwind.example",
                        "Mixed",
                        Map.of(
                                "Kind",
                                "group",
                                "Phone",
                                "1",
                                "Members",
                                joined(" | ", i -> "X400:/c=US/a=A/p=P/s=Sur" + i)));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (AddressWriter writer = writer(format, file)) {
            writer.write(mail);
            writer.write(mixed);
        }

        Reading reading = Reading.of(format, file.toByteArray());

        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries())
                .usingElementComparator((a, b) -> a.sameAs(b) ? 0 : 1)
                .containsExactly(mail, mixed);
    }

    private static AddressWriter writer(AddressFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvFileWriter(out, List.of("Kind", "Members", "Phone"));
            case LDIF -> new LdifFileWriter(out, "ou=people,dc=example,dc=com");
            case IMPORT_FILE -> new ImportFileWriter(out);
            case VCARD -> new VcardFileWriter(out);
        };
    }

    @Test
    void anLdifGroupNamesItsMembersByTheirRecords() throws Exception {
        String base = ",ou=People of a Long Name,dc=northwind,dc=example";
        String people =
                joined(
                        "\n",
                        i ->
                                "dn: cn=Person %05d%s\nobjectClass: person\ncn: Person %05d\nmail: p%05d@b\n"
                                        .formatted(i, base, i, i));
        String group =
                "dn: cn=All"
                        + base
                        + "\nobjectClass: groupOfNames\ncn: All\nmail: all@b\n"
                        + joined("\n", i -> "member: cn=Person %05d%s".formatted(i, base));

        Reading reading = Reading.of(AddressFormat.LDIF, group, "", people);

        assertThat(reading.refused).isEmpty();
        List<Entry> entries = reading.entries();
        assertThat(entries).hasSize(MANY + 1);
        assertThat(members(entries.get(MANY))).hasSize(MANY).contains("SMTP:p09999@b");
    }

    @Test
    void manyGroupsOfTheSameMembersAreReadOneAfterTheOther() throws Exception {
        String group =
                "dn: cn=All %d\nobjectClass: groupOfNames\ncn: All\nmail: all%d@b\n"
                        + joined("\n", i -> "member: cn=Person %05d".formatted(i % 100))
                        + "\n";
        String people =
                IntStream.range(0, 100)
                        .mapToObj(i -> "dn: cn=Person %05d\ncn: P\nmail: p%05d@b\n".formatted(i, i))
                        .collect(Collectors.joining("\n"));
        String groups =
                IntStream.range(0, 40)
                        .mapToObj(i -> group.formatted(i, i))
                        .collect(Collectors.joining("\n"));

        Reading reading = Reading.of(AddressFormat.LDIF, groups, "", people);

        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries()).hasSize(140);
        assertThat(members(reading.entries().get(139))).hasSize(100);
    }

    @Test
    void aCardNamesItsMembersByTheirCards() throws Exception {
        String people =
                joined(
                        "\n",
                        i ->
                                "BEGIN:VCARD\nVERSION:4.0\nFN:P%05d\nEMAIL:p%05d@b\nUID:urn:uuid:0000-%05d\nEND:VCARD"
                                        .formatted(i, i, i));
        String group =
                "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:All\nEMAIL:all@b\n"
                        + joined("\n", i -> "MEMBER:urn:uuid:0000-%05d".formatted(i))
                        + "\nEND:VCARD";

        Reading reading = Reading.of(AddressFormat.VCARD, group, people);

        assertThat(reading.refused).isEmpty();
        assertThat(members(reading.entries().get(MANY))).hasSize(MANY).contains("SMTP:p09999@b");
    }

    @Test
    void aDirectorysColumnOfMembersIsReadToo() throws Exception {
        Reading reading =
                Reading.of(
                        AddressFormat.CSV,
                        "DN,objectClass,displayName,mail,member",
                        "\"CN=All,DC=b\",group,All,all@b,\""
                                + joined(";", i -> "CN=P%05d,DC=b".formatted(i))
                                + "\"",
                        joined(
                                "\n",
                                i -> "\"CN=P%05d,DC=b\",user,P%05d,p%05d@b,".formatted(i, i, i)));

        assertThat(reading.refused).isEmpty();
        assertThat(members(reading.entries().get(MANY))).hasSize(MANY).contains("SMTP:p09999@b");
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsTooLargeIsRefusedAlone(AddressFormat format) throws Exception {
        String members = joined(" | ", i -> "SMTP:%s%05d@b".formatted("m".repeat(160), i));
        String text =
                switch (format) {
                    case CSV -> "address,name,Kind,Members\nSMTP:all@b,All,group,%s\nSMTP:c@d,C,,";
                    case LDIF ->
                            """
                            dn: mail=all@b
                            cn: All
                            objectClass: groupOfNames
                            description: - Members:/%s

                            dn: mail=c@d
                            cn: C
                            """;
                    case IMPORT_FILE ->
                            "A\tAll\tSMTP:all@b\n- Kind:/group\n- Members:/%s\nA\tC\tSMTP:c@d";
                    case VCARD ->
                            """
                            BEGIN:VCARD
                            VERSION:3.0
                            FN:All
                            EMAIL:all@b
                            X-DIRSYNC-DETAIL:Members:/%s
                            END:VCARD
                            BEGIN:VCARD
                            VERSION:3.0
                            FN:C
                            EMAIL:c@d
                            END:VCARD
                            """;
                };

        Reading reading = Reading.of(format, text.formatted(members));

        assertThat(reading.refused).extracting(LineRefusal::code).containsOnly(Code.LIMIT_EXCEEDED);
        assertThat(reading.refused.get(0).message()).contains("at most 1500000 are allowed");
        assertThat(reading.entries()).containsExactly(entry("SMTP:c@d", "C"));
    }

    @Test
    void aForgottenQuoteCostsOneRowThoughRowsMayBeLong() throws Exception {
        String rows = joined("\n", i -> "SMTP:p%05d@b,P,\"x, \"\"y\"\"\"".formatted(i));

        Reading reading =
                Reading.of(AddressFormat.CSV, "address,name,Title", "SMTP:q@b,Q,\"open", rows);

        assertThat(reading.refusals()).containsExactly("2:904");
        assertThat(reading.entries()).hasSize(MANY);
    }

    @Test
    void aRowWithMuchBesideItsMembersIsRefused() throws Exception {
        Reading reading =
                Reading.of(
                        AddressFormat.CSV,
                        "address,name,Title,Phone",
                        "SMTP:a@b,A," + "x".repeat(40_000) + "," + "1".repeat(40_000),
                        "SMTP:c@b,C," + "x".repeat(33_000) + ",",
                        "SMTP:d@b,D,,");

        assertThat(reading.refusals()).containsExactly("2:166", "3:166");
        assertThat(reading.refused.get(1).message()).contains("at most 32000 are allowed");
        assertThat(reading.entries()).hasSize(1);
    }
}
