package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.format.Reading.entry;

import java.util.List;
import java.util.Map;
import org.dirsync.address.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as other programs write it. */
class CsvProgramsTest {

    private static Reading read(String... lines) throws FileRefusedException {
        return Reading.of(AddressFormat.CSV, lines);
    }

    private static Map<String, String> details(Reading reading, int entry) {
        return reading.entries().get(entry).details().asMap();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"First Name\",\"Last Name\",\"Company\",\"E-mail Address\",\"Business Phone\"",
                "\"Vorname\",\"Nachname\",\"Firma\",\"E-Mail-Adresse\",\"Telefon geschäftlich\"",
                "\"Prénom\",\"Nom\",\"Société\",\"Adresse de messagerie\",\"Téléphone (bureau)\"",
                "\"Nombre\",\"Apellidos\",\"Organización\",\"Dirección de correo electrónico\",\"Teléfono del trabajo\"",
                "FIRST NAME,LAST NAME,COMPANY,E-MAIL ADDRESS,BUSINESS PHONE",
                "Vorname,Name,Firma,E-Mail,Telefon",
                "Given Name,Family Name,Organization 1 - Name,E-mail 1 - Value,Phone 1 - Value",
                "First Name,Last Name,Organization,Primary Email,Work Phone",
                "First,Last,Company,Email,Work",
                "firstName,lastName,company,email,workPhone",
                "givenName,sn,company,mail,telephoneNumber",
                "GivenName,Surname,CompanyName,PrimarySmtpAddress,BusinessPhone",
            })
    void readsWhatTheyCallTheirColumns(String header) throws Exception {
        Reading reading = read(header, "Ada,Berg,Example,ada@example.org,+47 22 00 00 01");
        assertThat(reading.refused).isEmpty();
        assertThat(reading.entries())
                .containsExactly(
                        entry(
                                "SMTP:ada@example.org",
                                "Ada Berg",
                                "First Name:/Ada",
                                "Last Name:/Berg",
                                "Company:/Example",
                                "Phone:/+47 22 00 00 01"));
    }

    @Test
    void deletesEntriesWhoseAddressesWouldNotBeTakenToday() throws Exception {
        Reading reading =
                read("mail,name,mode,obj-class", "a..b@c,,delete,user", "d..e@f,Di,create,user");
        assertThat(reading.taken)
                .containsExactly(new Transaction.Delete(2, "", Address.parse("SMTP:a..b@c")));
        assertThat(reading.refusals()).containsExactly("3:17");
    }

    @Test
    void leavesOutWhatOutlookKnowsOfAMailAddressAndSaysSoOnce() throws Exception {
        Reading reading =
                read(
                        "Title,First Name,Last Name,Job Title,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address",
                        "Dr.,Ada,Berg,Chief,ada@example.org,SMTP,Ada Berg (ada@example.org),a@example.org",
                        ",Bo,Dahl,,/o=Example/ou=x/cn=Recipients/cn=bo,EX,,",
                        ",Cy,Eng,,/o=Example/ou=x/cn=Recipients/cn=cy,EX,,cy@example.org");
        assertThat(reading.refusals()).containsExactly("1:907", "3:17");
        assertThat(reading.refused.get(0).message())
                .contains("'E-mail Type', 'E-mail Display Name'");
        assertThat(reading.refused.get(1).message()).contains("export the mail address");
        assertThat(details(reading, 0))
                .containsEntry("Name Prefix", "Dr.")
                .containsEntry("Title", "Chief")
                .containsEntry("Other Mail", "a@example.org");
        assertThat(reading.entries().get(1).address()).hasToString("SMTP:cy@example.org");
    }

    @Test
    void readsGooglesLabels() throws Exception {
        Reading reading =
                read(
                        "First Name,Middle Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value",
                        "Ada,C.,Berg,* myContacts,* Work,ada@example.org,Mobile,+47 900,Work Fax,+47 22");
        assertThat(reading.entries().get(0).name()).isEqualTo("Ada C. Berg");
        assertThat(details(reading, 0))
                .containsEntry("Mobile", "+47 900")
                .containsEntry("Fax", "+47 22")
                .doesNotContainKeys("Phone", "Labels", "E-mail 1 - Label");
    }

    @Test
    void readsExchangeAndItsHiddenMarksAndKinds() throws Exception {
        Reading reading =
                read(
                        "#TYPE Selected.Microsoft.Exchange.Data.Directory.Management.Mailbox",
                        "\"DisplayName\",\"PrimarySmtpAddress\",\"Alias\",\"RecipientTypeDetails\",\"EmailAddresses\",\"HiddenFromAddressListsEnabled\"",
                        "\"Ada Berg\",\"ada@example.org\",\"ada\",\"UserMailbox\",\"SMTP:ada@example.org smtp:a.berg@example.org X500:/o=x\",\"False\"",
                        "\"Boss\",\"boss@example.org\",\"boss\",\"SharedMailbox\",\"\",\"True\"",
                        "\"All\",\"all@example.org\",\"all\",\"MailUniversalDistributionGroup\",\"\",\"False\"",
                        "\"Out\",\"out@example.net\",\"out\",\"MailContact\",\"\",\"False\"");
        assertThat(reading.refused).isEmpty();
        assertThat(details(reading, 0))
                .isEqualTo(Map.of("User ID", "ada", "Other Mail", "a.berg@example.org"));
        assertThat(reading.entries())
                .extracting(e -> e.hidden())
                .containsExactly(false, true, false, false);
        assertThat(reading.entries())
                .extracting(e -> e.details().asMap().getOrDefault("Kind", ""))
                .containsExactly("", "", "group", "contact");
    }

    @ParameterizedTest
    @CsvSource({
        "HiddenFromAddressListsEnabled, True, true",
        "zimbraHideInGal, TRUE, true",
        "msExchHideFromAddressLists, FALSE, false",
        "showInAddressList, False, true",
        "showInAddressList, True, false",
        "Hidden, ja, true",
    })
    void readsHiddenMarks(String column, String value, boolean hidden) throws Exception {
        Reading reading = read("name,mail," + column, "Ada,ada@example.org," + value);
        assertThat(reading.entries().get(0).hidden()).isEqualTo(hidden);
        assertThat(((Transaction.Put) reading.taken.get(0)).given().hidden()).isTrue();
    }

    @Test
    void readsEntra() throws Exception {
        Reading reading =
                read(
                        "userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,officeLocation,mobilePhone,alternateEmailAddress",
                        "ada@example.org,Ada Berg,Berg,ada@example.org,Ada,0-1,Member,Chief,A1,+47,ada.old@example.org",
                        "guest#EXT#@example.org,Guest One,One,,Guest,0-2,Guest,,,,guest@other.example");
        assertThat(reading.refusals()).containsExactly("1:907");
        assertThat(reading.entries())
                .containsExactly(
                        entry(
                                "SMTP:ada@example.org",
                                "Ada Berg",
                                "First Name:/Ada",
                                "Last Name:/Berg",
                                "Mobile:/+47",
                                "Office:/A1",
                                "Other Mail:/ada.old@example.org",
                                "Title:/Chief",
                                "User ID:/ada@example.org"),
                        entry(
                                "SMTP:guest@other.example",
                                "Guest One",
                                "First Name:/Guest",
                                "Kind:/contact",
                                "Last Name:/One",
                                "User ID:/guest#EXT#@example.org"));
    }

    @Test
    void takesTheLoginAsAddressWhereNoColumnHasOne() throws Exception {
        Reading reading = read("Display name,User principal name", "Ada Berg,ada@example.org");
        assertThat(reading.entries()).containsExactly(entry("SMTP:ada@example.org", "Ada Berg"));
    }

    @Test
    void readsCsvdeWithTheMembersOfGroups() throws Exception {
        Reading reading =
                read(
                        "DN,objectClass,displayName,mail,proxyAddresses,member",
                        "\"CN=Sales,DC=example\",group,Sales,sales@example.org,SMTP:sales@example.org,\"CN=Ada Berg,OU=People,DC=example;CN=Bo\\; Dahl,DC=example;CN=Gone,DC=example\"",
                        "\"CN=Ada Berg,OU=People,DC=example\",user,Ada Berg,ada@example.org,SMTP:ada@example.org;smtp:a.berg@example.org;X400:c=US;a= ;p=x,",
                        "\"CN=Bo\\; Dahl,DC=example\",contact,Bo,bo@example.org,,",
                        "\"OU=People,DC=example\",organizationalUnit,People,,,");
        assertThat(reading.refusals()).containsExactly("5:907", "2:907");
        assertThat(reading.refused).allSatisfy(r -> assertThat(r.named()).isEqualTo(Named.NOBODY));
        assertThat(reading.entries())
                .containsExactlyInAnyOrder(
                        entry("SMTP:ada@example.org", "Ada Berg", "Other Mail:/a.berg@example.org"),
                        entry("SMTP:bo@example.org", "Bo", "Kind:/contact"),
                        entry(
                                "SMTP:sales@example.org",
                                "Sales",
                                "Kind:/group",
                                "Members:/SMTP:ada@example.org | SMTP:bo@example.org"));
    }

    @Test
    void readsTheDirectoryExportOfExchange55() throws Exception {
        Reading reading =
                read(
                        "Obj-Class,Mode,Directory Name,Display Name,E-mail Addresses,Alias Name",
                        "Remote,Create,AdaB,Ada Berg,SMTP:ada@example.org%X400:c=US;a= ;p=Example;s=Berg,AdaB",
                        "Mailbox,Delete,BoD,Bo Dahl,smtp:b@example.org%SMTP:bo@example.org,BoD",
                        "dl,Modify,All,All,SMTP:all@example.org,All");
        assertThat(reading.entries())
                .containsExactly(
                        entry("SMTP:ada@example.org", "Ada Berg", "Kind:/contact", "User ID:/AdaB"),
                        entry("SMTP:all@example.org", "All", "Kind:/group", "User ID:/All"));
        assertThat(reading.taken.get(1)).isInstanceOf(Transaction.Delete.class);
    }

    @Test
    void takesNoStreetAsAnAddress() throws Exception {
        Reading reading =
                read(
                        "name,mail,address",
                        "Ada Berg,ada@example.org,Street 1",
                        "Bo Dahl,bo@example.org,1/2/3",
                        "Cy,cy@example.org,PCM:N/P/CY",
                        "Di,,1/2/3");
        assertThat(reading.entries())
                .containsExactly(
                        entry("SMTP:ada@example.org", "Ada Berg", "Street:/Street 1"),
                        entry("SMTP:bo@example.org", "Bo Dahl", "Street:/1//2//3"),
                        entry("PCM:N/P/CY", "Cy", "Other Mail:/cy@example.org"));
        assertThat(reading.refusals()).containsExactly("5:48");
        assertThat(((Transaction.Put) reading.taken.get(0)).given().prompts()).contains("Street");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "\"sep=;\"", "SEP=;"})
    void honoursTheLineThatNamesTheSeparator(String line) throws Exception {
        Reading reading = read(line, "name;mail;x,y", "Ada, Berg;ada@example.org;1");
        assertThat(reading.entries())
                .containsExactly(entry("SMTP:ada@example.org", "Ada, Berg", "x,y:/1"));
    }

    @Test
    void findsTheSeparatorThatMakesMostOfTheHeader() throws Exception {
        assertThat(read("name;mail;x,y", "Ada;ada@example.org;1").entries()).hasSize(1);
        assertThat(read("name|mail", "Ada|ada@example.org").entries()).hasSize(1);
        assertThat(read("name\tmail\tNote", "Ada\tada@example.org\ta, b").entries()).hasSize(1);
    }

    @Test
    void readsBlanksAroundQuotesAndHeadersOfSeveralLines() throws Exception {
        Reading reading =
                read(
                        "\"name\", \"mail\" , \"Phone",
                        "(work)\"",
                        "\"Berg, Ada\" , \"ada@example.org\", 1");
        assertThat(reading.entries())
                .containsExactly(entry("SMTP:ada@example.org", "Berg, Ada", "Phone (work):/1"));
    }

    @Test
    void putsTogetherWhatStandsTwiceAndSaysSoOnce() throws Exception {
        Reading reading =
                read("name,mail,Phone,Phone,,x", "Ada,ada@example.org,1,2,lost,", "Bo,b@b,1,1,,3");
        assertThat(reading.refusals()).containsExactly("1:907", "1:907");
        assertThat(reading.refused)
                .extracting(LineRefusal::message)
                .satisfiesExactly(
                        one -> assertThat(one).contains("'Phone' stands twice"),
                        one -> assertThat(one).contains("column 5 has no name"));
        assertThat(reading.entries())
                .containsExactly(
                        entry("SMTP:ada@example.org", "Ada", "Phone:/1; 2"),
                        entry("SMTP:b@b", "Bo", "Phone:/1", "x:/3"));
    }

    @Test
    void makesANameOfWhatThereIs() throws Exception {
        Reading reading =
                read(
                        "name,Vorname,Nachname,Firma,mail",
                        ",Ada,Berg,Example,ada@example.org",
                        ",,Dahl,Example,bo@example.org",
                        ",,,Example,info@example.org",
                        ",,,,noname@example.org");
        assertThat(reading.entries())
                .extracting(e -> e.name())
                .containsExactly("Ada Berg", "Dahl", "Example");
        assertThat(reading.refusals()).containsExactly("5:46");
    }

    @Test
    void readsMembersAsPeopleWriteThem() throws Exception {
        Reading reading =
                read(
                        "name,mail,Kind,Members",
                        "All,all@example.org,group,\"a@b, Bo <b@b>\"",
                        "Few,few@example.org,group,SMTP:a@b | PCM:N/P/BO");
        assertThat(reading.entries())
                .extracting(e -> e.details().asMap().get("Members"))
                .containsExactly("SMTP:a@b | SMTP:b@b", "SMTP:a@b | PCM:N/P/BO");
    }

    @Test
    void takesManyMembersAndSaysWhatIsTooLong() throws Exception {
        Reading reading =
                read(
                        "address,name,Kind,Members",
                        "SMTP:all@example.org,All,group," + members(40_000),
                        "SMTP:most@example.org,Most,group," + members(60_000));
        assertThat(reading.entries().get(0).details().asMap().get("Members").split(" \\| "))
                .hasSize(40_000);
        assertThat(reading.refusals()).containsExactly("3:166");
        assertThat(reading.refused.get(0).message())
                .contains("at most 1500000 are allowed; make several groups");
        assertThat(Reading.names(reading.refused.get(0).named()))
                .isEqualTo("SMTP:most@example.org");
    }

    private static String members(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj("SMTP:m%05d@example.org"::formatted)
                .collect(java.util.stream.Collectors.joining(" | "));
    }

    @Test
    void knowsEveryMeaningOfItsTable() {
        assertThat(List.of("E-MAIL  ADDRESS", "\ufeffmail", "Adresse de messagerie"))
                .allSatisfy(name -> assertThat(ColumnNames.known(name)).isNotNull());
        assertThat(ColumnNames.known("what nobody knows")).isNull();
    }
}
