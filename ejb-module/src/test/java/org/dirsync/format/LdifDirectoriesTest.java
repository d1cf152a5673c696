package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.format.Reading.entry;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries as directory servers and mail programs write them. */
class LdifDirectoriesTest {

    @Test
    void takesFromActiveDirectoryWhatAnAddressListHasAPlaceFor() throws Exception {
        Reading reading =
                read(
                        "dn: CN=Ada Berg,OU=People,DC=example,DC=org",
                        "changetype: add",
                        "objectClass: organizationalPerson",
                        "objectClass: user",
                        "cn: Ada Berg",
                        "displayName: Berg, Ada",
                        "mail: ada@example.org",
                        "proxyAddresses: smtp:a.berg@example.org",
                        "proxyAddresses: SMTP:ada@example.org",
                        "proxyAddresses: X400:c=US;a= ;p=Example;o=Exchange;s=Berg;g=Ada;",
                        "otherMailbox: ada@home.example",
                        "c: NO",
                        "co: Norway",
                        "telephoneNumber: 1",
                        "otherTelephone: 2",
                        "otherMobile: 3",
                        "ipPhone: 4711",
                        "mailNickname: ada",
                        "objectGUID:: AAAAAAAAAAAAAAAAAAAAAQ==",
                        "",
                        "dn: CN=Bo,DC=example,DC=org",
                        "objectClass: user",
                        "cn: Bo",
                        "mailNickname: bo",
                        "proxyAddresses: smtp:old@example.org",
                        "proxyAddresses: SMTP:bo@example.org",
                        "c: NO");
        assertThat(reading.entries())
                .containsExactly(
                        entry(
                                "SMTP:ada@example.org",
                                "Ada Berg",
                                "Display Name:/Berg, Ada",
                                "Other Mail:/a.berg@example.org; ada@home.example",
                                "Country:/Norway",
                                "Phone:/1; 2",
                                "Mobile:/3",
                                "IP Phone:/4711"),
                        entry(
                                "SMTP:bo@example.org",
                                "Bo",
                                "Other Mail:/old@example.org",
                                "Country:/NO"));
        assertThat(reading.refused)
                .extracting(LineRefusal::message)
                .containsExactly(
                        "left out of all entries, because an address list has no place for it:"
                                + " proxyAddresses X400 (line 10), mailNickname (line 18),"
                                + " objectGUID (line 19)");
        assertThat(reading.refused.get(0).named()).isEqualTo(Named.NOBODY);
    }

    @Test
    void tellsContactsFromPeople() throws Exception {
        Reading reading =
                read(
                        "dn: CN=Out Side,DC=example,DC=org",
                        "objectClass: person",
                        "objectClass: contact",
                        "cn: Out Side",
                        "mail: out@other.example",
                        "targetAddress: SMTP:out@other.example");
        assertThat(reading.entries())
                .containsExactly(entry("SMTP:out@other.example", "Out Side", "Kind:/contact"));
    }

    @Test
    void usesTheBaseOfAttributesWithOptions() throws Exception {
        Reading reading =
                read(
                        "dn: cn=Ada",
                        "cn;lang-en: Ada Berg",
                        "mail;x-work: ada@example.org",
                        "telephoneNumber;x-work: 1",
                        "title;lang-ja;binary:: Q2hpZWY=");
        assertThat(reading.entries())
                .containsExactly(
                        entry("SMTP:ada@example.org", "Ada Berg", "Phone:/1", "Title:/Chief"));
    }

    @ParameterizedTest
    @CsvSource({
        "msExchHideFromAddressLists: TRUE, true, true",
        "msExchHideFromAddressLists: FALSE, false, true",
        "zimbraHideInGal: TRUE, true, true",
        "hidden: yes, true, true",
        "description: - hidden, true, true",
        "title: x, false, false"
    })
    void readsTheMarksOfHiddenEntries(String line, boolean hidden, boolean given) throws Exception {
        Transaction.Put put = (Transaction.Put) read(person(line)).taken.get(0);
        assertThat(put.entry().hidden()).isEqualTo(hidden);
        assertThat(put.given().hidden()).isEqualTo(given);
    }

    @Test
    void speaksOfThePromptsThatARecordHas() throws Exception {
        Transaction.Put put =
                (Transaction.Put)
                        read(person("telephoneNumber: 1", "title:", "proxyAddresses: smtp:c@d"))
                                .taken
                                .get(0);
        assertThat(put.given()).isEqualTo(new Given(false, Set.of("Phone", "Title", "Other Mail")));
    }

    @ParameterizedTest
    @CsvSource({
        "givenName: Ada|sn: Berg, Ada Berg",
        "sn: Berg|o: Example, Berg",
        "o: Example Inc, Example Inc",
        "displayName: Ada B|givenName: Ada, Ada B"
    })
    void makesANameOfItsPartsOrOfTheOrganization(String lines, String name) throws Exception {
        Reading reading = read("dn: uid=a", "mail: a@b", lines.replace('|', '\n'));
        assertThat(reading.entries()).extracting(Entry::name).containsExactly(name);
    }

    @Test
    void takesTheMailInTheNameOfTheEntryForItsAddress() throws Exception {
        Reading reading =
                read(
                        "dn: mail=ada@example.org,ou=people",
                        "cn: Ada",
                        "mail: a.berg@example.org",
                        "mail: ada@example.org");
        assertThat(reading.entries())
                .containsExactly(
                        entry("SMTP:ada@example.org", "Ada", "Other Mail:/a.berg@example.org"));
    }

    @Test
    void keepsDescriptionsThatOnlyLookLikeDetails() throws Exception {
        assertThat(read(person("description: - a dash")).entries())
                .containsExactly(entry("SMTP:a@b", "Anna", "Description:/- a dash"));
    }

    @Test
    void unfoldsBeforeItDecodes() throws Exception {
        byte[] file =
                "dn: cn=x\nmail: a@b\ncn: Gro\u00c3\n \u009f\ndescription: \u00e4\u00b8\n \u00ad\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.of(AddressFormat.LDIF, file).entries())
                .containsExactly(entry("SMTP:a@b", "Gro\u00df", "Description:/\u4e2d"));
    }

    @Test
    void refusesTwoRecordsWithoutAnEmptyLineBetween() throws Exception {
        for (String between : new String[] {"\n", "\n \n"}) {
            Reading reading =
                    read(
                            "dn: cn=Ada\ncn: Ada\nmail: ada@example.org"
                                    + between
                                    + "dn: cn=Bo Dahl\ncn: Bo Dahl\nmail: bo@example.org");
            assertThat(reading.taken).isEmpty();
            assertThat(reading.refused).hasSize(1);
            LineRefusal refusal = reading.refused.get(0);
            assertThat(refusal.line()).isEqualTo(between.length() == 1 ? 4 : 5);
            assertThat(refusal.message())
                    .isEqualTo(
                            "a second 'dn:' in one record, of 'cn=Bo Dahl'; put an empty line before"
                                    + " it");
            assertThat(refusal.named()).isEqualTo(Named.UNKNOWN);
        }
    }

    @Test
    void namesWhomARefusedRecordIsAbout() throws Exception {
        Reading reading =
                read(
                        "dn: cn=a",
                        "telephoneNumber:: Zm9v!!",
                        "cn: A",
                        "mail: a@b",
                        "mail: c@d",
                        "",
                        "dn: cn=long",
                        "cn: " + "x".repeat(300),
                        "mail: m@n",
                        "mail: o@p",
                        "",
                        "dn: cn=b",
                        "cn: B",
                        "mail: no address",
                        "",
                        "dn: mail=e@f,dc=x",
                        "no colon",
                        "",
                        "dn: cn=c",
                        "no colon",
                        "",
                        "dn: mail=g@h,dc=x",
                        "changetype: modrdn",
                        "newrdn: mail=i@j",
                        "",
                        "search: 2",
                        "result: 0 Success",
                        "",
                        "dn: ou=x",
                        "objectClass: organizationalUnit",
                        "",
                        "dn: cn=d",
                        "cn: D",
                        "",
                        "dn: mail=k@l,dc=x",
                        "cn:" + " x".repeat(40_000));
        assertThat(reading.refused)
                .extracting(LineRefusal::named)
                .containsExactly(
                        named("a@b", "c@d"),
                        named("m@n", "o@p"),
                        Named.UNKNOWN,
                        named("e@f"),
                        Named.UNKNOWN,
                        named("g@h"),
                        Named.NOBODY,
                        Named.NOBODY,
                        Named.NOBODY,
                        named("k@l"));
        assertThat(reading.refused.get(0).message())
                .isEqualTo(
                        "the value of telephoneNumber is no base64, as its two colons say; correct"
                                + " it, or write one colon before plain text");
        assertThat(reading.refused.get(0).line()).isEqualTo(2);
    }

    private static Named named(String... mails) throws Exception {
        Address[] addresses = new Address[mails.length];
        for (int i = 0; i < mails.length; i++) {
            addresses[i] = Address.parse("SMTP:" + mails[i]);
        }
        return Named.of(addresses);
    }

    private static String person(String... lines) {
        return "dn: cn=Anna\ncn: Anna\nmail: a@b\n" + String.join("\n", lines);
    }

    private static Reading read(String... lines) throws FileRefusedException {
        return Reading.of(AddressFormat.LDIF, lines);
    }
}
