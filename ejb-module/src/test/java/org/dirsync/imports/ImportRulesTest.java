package org.dirsync.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.files.AddressFile;
import org.dirsync.format.AddressFormat;
import org.dirsync.format.AddressSink;
import org.dirsync.format.Given;
import org.dirsync.format.LineRefusal;
import org.dirsync.format.Named;
import org.dirsync.format.Transaction;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanAction;
import org.dirsync.store.PlanCounts;
import org.dirsync.store.PlanRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is lost by a file: neither who stands in a refused line, nor what no line speaks of. */
class ImportRulesTest {

    private static final Imports IMPORTS = new Imports(2);

    private static final Entry ADA = entry("SMTP:ada@x", "Ada");
    private static final Entry BO = entry("SMTP:bo@x", "Bo");
    private static final Entry CY = entry("SMTP:cy@x", "Cy");

    /** A file as its reader hands it over. */
    private static AddressFile read(Consumer<AddressSink> lines) {
        return new AddressFile() {
            @Override
            public InputStream open() {
                throw new AssertionError("it is read as a whole");
            }

            @Override
            public void read(AddressFormat format, AddressSink sink) {
                lines.accept(sink);
            }
        };
    }

    private static AddressFile file(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    private static void put(AddressSink sink, long line, Entry entry) {
        sink.take(new Transaction.Put(line, entry, Given.NOTHING));
    }

    private static void refuse(AddressSink sink, long line, Named named) {
        sink.refuse(new LineRefusal(line, Code.INVALID_TRANSACTION, "no good", named));
    }

    private static List<Entry> imported(
            boolean direct,
            ImportMode mode,
            AddressFormat format,
            AddressFile file,
            Entry... before)
            throws IOException, RefusedException {
        PostofficeName name = IMPORTS.host(before);
        if (direct) {
            IMPORTS.direct(name, mode, format, file);
        } else {
            IMPORTS.apply(IMPORTS.preview(name, mode, format, file));
        }
        return IMPORTS.list(name);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedLineKeepsWhomItNames(boolean direct) throws Exception {
        AddressFile file =
                read(
                        sink -> {
                            put(sink, 2, BO);
                            refuse(sink, 3, Named.of(address("SMTP:z@x"), address("SMTP:ada@x")));
                        });

        assertThat(imported(direct, ImportMode.REPLACE, AddressFormat.CSV, file, ADA, BO, CY))
                .containsExactly(ADA, BO);
    }

    @Test
    void thePreviewSaysWhoStays() throws Exception {
        AddressFile file =
                read(
                        sink -> {
                            refuse(sink, 2, Named.of(address("SMTP:ada@x")));
                            refuse(sink, 3, Named.of(address("SMTP:ada@x")));
                            put(sink, 4, BO);
                            refuse(sink, 5, Named.of(address("SMTP:bo@x")));
                            refuse(sink, 6, Named.of(address("SMTP:cy@x")));
                            put(sink, 7, CY);
                        });
        PostofficeName name = IMPORTS.host(ADA, BO, CY);

        Plan plan = IMPORTS.preview(name, ImportMode.REPLACE, AddressFormat.CSV, file);

        assertThat(plan.counts()).isEqualTo(new PlanCounts(0, 0, 0, 2, 4, 1, 0));
        assertThat(IMPORTS.rows(plan, PlanAction.RETAINED))
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(2))
                .satisfies(row -> assertThat(row.after()).isEqualTo(ADA));
        assertThat(IMPORTS.rows(plan, PlanAction.REFUSED))
                .extracting(PlanRow::named)
                .containsExactly(ADA.address(), ADA.address(), BO.address(), CY.address());
        ImportOutcome outcome = IMPORTS.direct(name, ImportMode.REPLACE, AddressFormat.CSV, file);
        assertThat(outcome.retained()).isEqualTo(1);
        assertThat(outcome.refusedTotal()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedLineThatMayMeanAnybodyDeletesNobody(boolean direct) throws Exception {
        AddressFile file =
                read(
                        sink -> {
                            put(sink, 2, entry("SMTP:bo@x", "Robert"));
                            refuse(sink, 3, Named.UNKNOWN);
                            put(sink, 4, entry("SMTP:new@x", "New"));
                        });

        assertThat(imported(direct, ImportMode.REPLACE, AddressFormat.CSV, file, ADA, BO, CY))
                .extracting(Entry::name)
                .containsExactly("Ada", "Robert", "Cy", "New");
    }

    @ParameterizedTest
    @CsvSource({"true,MERGE", "false,MERGE", "true,REPLACE", "false,REPLACE"})
    void aFileWithoutNamesKeepsThoseThatAreThere(boolean direct, ImportMode mode) throws Exception {
        Entry group =
                with(entry("SMTP:all@x", "All"), Map.of("Kind", "group", "Members", "SMTP:ada@x"));
        AddressFile file =
                file(
                        "address,Phone,Company",
                        "SMTP:ada@x,17,\u200bX Ltd",
                        "SMTP:new@x,18,X Ltd",
                        "SMTP:all@x,,");

        assertThat(
                        imported(
                                direct,
                                mode,
                                AddressFormat.CSV,
                                file,
                                with(ADA, Map.of("Phone", "1", "City", "Oslo")),
                                group))
                .containsExactly(
                        with(ADA, Map.of("Phone", "17", "City", "Oslo", "Company", "X Ltd")),
                        group);
    }

    private static Entry with(Entry entry, Map<String, String> details) throws RefusedException {
        return new Entry(entry.address(), entry.name(), Details.of(details), entry.hidden());
    }

    @Test
    void refusesNewEntriesOfAFileWithoutNames() throws Exception {
        AddressFile file = file("mail,member,DN", "new@x,\"cn=Ada\",cn=New", "ada@x,,cn=Ada");
        PostofficeName name = IMPORTS.host(ADA);
        assertThat(IMPORTS.direct(name, ImportMode.MERGE, AddressFormat.CSV, file).refused())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.line()).isEqualTo(2);
                            assertThat(line.code()).isEqualTo(46);
                            assertThat(line.message())
                                    .startsWith("SMTP:new@x is not in the list")
                                    .contains("add a column 'name'");
                        });
        assertThat(IMPORTS.list(name)).containsExactly(ADA);
    }

    @Test
    void saysThatNobodyIsDeleted() throws Exception {
        AddressFile file =
                read(
                        sink -> {
                            put(sink, 2, BO);
                            refuse(sink, 3, Named.UNKNOWN);
                        });
        PostofficeName name = IMPORTS.host(ADA, BO, CY);

        Plan plan = IMPORTS.preview(name, ImportMode.REPLACE, AddressFormat.CSV, file);
        ImportOutcome outcome = IMPORTS.direct(name, ImportMode.REPLACE, AddressFormat.CSV, file);

        assertThat(plan.counts()).isEqualTo(new PlanCounts(0, 0, 0, 1, 1, 2, 1));
        assertThat(ImportOutcome.notice(plan.counts())).isEqualTo(outcome.notice());
        assertThat(outcome.notice()).contains("nobody was deleted").contains("2 addresses");
        assertThat(outcome.unclear()).isEqualTo(1);
        assertThat(outcome.events(plan))
                .anySatisfy(event -> assertThat(event.code()).isEqualTo(Code.NOBODY_DELETED));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatThePlanRefusesKeepsItsAddressToo(boolean direct) throws Exception {
        AddressFile file =
                file("A Bo\tSMTP:bo@x", "A Cy\tSMTP:cy@x", "M Ada\tSMTP:ada@x", "  Ada\tSMTP:bo@x");

        assertThat(imported(direct, ImportMode.REPLACE, AddressFormat.IMPORT_FILE, file, ADA, BO))
                .containsExactly(ADA, BO, CY);
    }

    private static final Entry BOSS =
            new Entry(
                    address("SMTP:boss@x"),
                    "Boss",
                    details(Map.of("Phone", "1", "Title", "Boss")),
                    true);

    private static Details details(Map<String, String> values) {
        try {
            return Details.of(values);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"MERGE,true", "MERGE,false", "REPLACE,true", "REPLACE,false"})
    void anAbsentColumnChangesNothingAndAnEmptyCellClears(ImportMode mode, boolean direct)
            throws Exception {
        AddressFile file = file("address,name,Title", "SMTP:boss@x,The Boss,");

        assertThat(imported(direct, mode, AddressFormat.CSV, file, BOSS))
                .containsExactly(
                        new Entry(BOSS.address(), "The Boss", details(Map.of("Phone", "1")), true));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnyRecordSpeaksOfIsAColumnOfAWholeList(ImportMode mode) throws Exception {
        String[] ldif = {
            "dn: cn=Boss",
            "cn: Boss",
            "mail: boss@x",
            "title: Boss",
            "",
            "dn: cn=Bo",
            "cn: Bo",
            "mail: bo@x",
            "telephoneNumber: 2"
        };
        for (boolean direct : new boolean[] {true, false}) {
            List<Entry> list = imported(direct, mode, AddressFormat.LDIF, file(ldif), BOSS);
            assertThat(list)
                    .filteredOn(one -> one.address().equals(BOSS.address()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.hidden()).isTrue())
                    .satisfies(
                            one ->
                                    assertThat(one.details().asMap().containsKey("Phone"))
                                            .isEqualTo(mode == ImportMode.MERGE));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAdditionOfWhatIsThereIsRefusedOnlyIfItSaysSomethingElse(boolean direct)
            throws Exception {
        AddressFile file =
                file("A Boss\tSMTP:boss@x", "- Phone:/1", "A Ada\tSMTP:ada@x", "- Phone:/1");

        assertThat(imported(direct, ImportMode.MERGE, AddressFormat.IMPORT_FILE, file, BOSS, ADA))
                .containsExactly(ADA, BOSS);
    }
}
