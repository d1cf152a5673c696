package org.dirsync.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;
import static org.dirsync.memory.Samples.group;
import static org.dirsync.memory.Samples.members;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.files.AddressFile;
import org.dirsync.files.FileColumns;
import org.dirsync.format.AddressFormat;
import org.dirsync.format.AddressSink;
import org.dirsync.format.Given;
import org.dirsync.list.Guard;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.dirsync.store.Database;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanAction;
import org.dirsync.store.PlanCounts;
import org.dirsync.store.PlanRow;
import org.dirsync.store.PlanRows;
import org.dirsync.store.PlanState;
import org.dirsync.store.PlanTable;
import org.dirsync.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a preview says, its application does. */
@Tag("slow")
class PreviewTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Database DATABASE = Database.inMemory();

    private static Instant now = NOW;
    private static int linesAtOnce = 2_000;

    @BeforeEach
    void hostAnew() {
        now = NOW;
        linesAtOnce = 2_000;
        for (PostofficeName name : List.of(LONDON, OSLO)) {
            step(
                    store -> {
                        while (store.isHosted(name) && store.unhost(name, 1_000) > 0) {
                            // one step after the other
                        }
                        store.host(RequestorState.of(name, HQ, Options.DEFAULT));
                        return true;
                    });
        }
        while (did(store -> store.plans().purge().sweep(100))) {
            // one step after the other
        }
    }

    private static <T> T step(Function<Store, T> work) {
        return DATABASE.entities(
                entities -> {
                    try (Store store = new Store(entities, Clock.fixed(now, ZoneOffset.UTC))) {
                        return work.apply(store);
                    }
                });
    }

    private static boolean did(Function<Store, Boolean> work) {
        return step(work);
    }

    private static List<Plan> plans() {
        return step(store -> store.plans().before(LONDON, Long.MAX_VALUE, 9));
    }

    private static void owns(PostofficeName name, Entry... entries) {
        step(store -> store.requestor(name).own().put(List.of(entries), 0));
    }

    private static List<Entry> list(PostofficeName name) {
        return step(
                store -> {
                    List<Entry> all = new ArrayList<>();
                    store.addresses(name).eachOwn(listed -> all.add(listed.entry()));
                    return all;
                });
    }

    private static Plan.Source source(ImportMode mode, AddressFormat format) {
        return new Plan.Source(
                false,
                mode == ImportMode.REPLACE,
                "list",
                format,
                "anna",
                now,
                now.plus(Duration.ofDays(7)));
    }

    private static final class Transactions implements PlanTransactions {
        @Override
        public <T> T with(Function<PlanTable, T> work) {
            return step(store -> work.apply(store.plans()));
        }
    }

    private static Plan create(PostofficeName name, Plan.Source source) {
        return step(store -> store.plans().create(name, source));
    }

    private static Plan preview(ImportMode mode, AddressFormat format, String... lines) {
        Plan plan = create(LONDON, source(mode, format));
        PlanSink sink =
                new PlanSink(
                        new StoredRows(new Transactions(), plan),
                        mode,
                        columns(plan, file(lines)),
                        1_000_000,
                        linesAtOnce);
        read(file(lines), format, sink);
        PlanCounts counts = sink.end();
        return step(
                store -> {
                    store.plans().ready(plan.id(), counts);
                    return store.plans().find(plan.id()).orElseThrow();
                });
    }

    private static Given columns(Plan plan, AddressFile file) {
        try {
            return FileColumns.of(plan, file);
        } catch (IOException | RefusedException e) {
            throw new AssertionError(e);
        }
    }

    private static AddressFile file(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    private static void read(AddressFile file, AddressFormat format, AddressSink sink) {
        try {
            file.read(format, sink);
        } catch (IOException | RefusedException e) {
            throw new AssertionError(e);
        }
    }

    private static Plan apply(Plan plan) {
        assertThat(did(store -> store.plans().begin(plan, "berta"))).isTrue();
        Plan begun = find(plan);
        while (did(store -> store.plans().apply(begun, 3) > 0)) {
            // one step after the other
        }
        step(
                store -> {
                    store.plans().end(plan.id(), PlanState.APPLIED);
                    return true;
                });
        return find(plan);
    }

    @Test
    void countsWhatIsCommittedFromTheFirstStepToTheLast() {
        int rows = 300;
        StringBuilder file = new StringBuilder("address,name\n");
        for (int i = 0; i < rows; i++) {
            file.append("SMTP:u").append(i).append("@x,U\n");
        }
        Plan plan = preview(ImportMode.MERGE, AddressFormat.CSV, file.toString().split("\n", -1));
        step(store -> store.plans().begin(plan, "berta"));
        StepSize size = StepSize.upTo(PlanSteps.APPLIED_AT_ONCE);
        List<Long> seen = new ArrayList<>();
        int done;
        int most;
        do {
            most = size.rows();
            int asked = most;
            done = step(store -> store.plans().apply(find(plan), asked));
            size.took(Duration.ZERO);
            seen.add(find(plan).progress().done());
            assertThat(list(LONDON)).hasSize(seen.get(seen.size() - 1).intValue());
        } while (done == most);
        assertThat(seen).containsExactly(100L, 300L, 300L);
        assertThat(plan.counts().changes()).isEqualTo(rows);
    }

    private static Plan find(Plan plan) {
        return step(store -> store.plans().find(plan.id()).orElseThrow());
    }

    private static List<PlanRow> rows(Plan plan, PlanAction action) {
        return step(store -> store.plans().rows(plan.id()).page(action, 0, 1_000).rows());
    }

    private static ImportOutcome direct(
            PostofficeName name, ImportMode mode, AddressFormat format, String... lines) {
        Plan plan =
                create(
                        name,
                        new Plan.Source(
                                true, mode == ImportMode.REPLACE, "", format, "anna", now, now));
        DirectImport work = new DirectImport(new Transactions(), plan, file(lines), linesAtOnce);
        try {
            PlanCounts expected = work.check(Guard.DEFAULT, 0);
            step(
                    store -> {
                        store.plans().ready(plan.id(), expected);
                        return store.plans().begin(plan, "anna");
                    });
            return work.apply();
        } catch (IOException | RefusedException e) {
            throw new AssertionError(e);
        }
    }

    private static final Entry[] FOUR = {
        entry("SMTP:a@x", "A"),
        entry("SMTP:b@x", "B"),
        entry("SMTP:c@x", "C"),
        entry("SMTP:d@x", "D")
    };

    private static final String[] FILE = {
        "address,name,Phone",
        "SMTP:b@x,B,",
        "SMTP:c@x,C,12",
        "SMTP:e@x,E,",
        "SMTP:e@x,Twice,",
        "SMTP:nobody@x,,"
    };

    @ParameterizedTest
    @EnumSource
    void showsWhatTheDirectImportDoes(ImportMode mode) {
        owns(LONDON, FOUR);
        owns(OSLO, FOUR);
        Plan plan = preview(mode, AddressFormat.CSV, FILE);
        ImportOutcome direct = direct(OSLO, mode, AddressFormat.CSV, FILE);

        assertThat(plan.counts())
                .isEqualTo(
                        new PlanCounts(
                                direct.added(),
                                direct.modified(),
                                direct.deleted(),
                                direct.unchanged(),
                                direct.refusedTotal(),
                                direct.retained(),
                                direct.unclear()));
        assertThat(list(LONDON)).as("a preview changes nothing").containsExactly(FOUR);

        Plan.Progress done = apply(plan).progress();

        assertThat(list(LONDON)).isEqualTo(list(OSLO));
        assertThat(List.of(done.added(), done.modified(), done.deleted(), done.stale()))
                .containsExactly(direct.added(), direct.modified(), direct.deleted(), 0L);
    }

    @ParameterizedTest
    @EnumSource
    void takesManyLargeGroupsAFewAtATime(ImportMode mode) {
        Entry[] groups = new Entry[5];
        String[] phones = new String[6];
        String[] members = new String[6];
        phones[0] = "address,name,Phone";
        members[0] = "address,name,Kind,Members";
        for (int i = 0; i < groups.length; i++) {
            groups[i] = group("SMTP:all%d@x".formatted(i), 10_000);
            phones[i + 1] = "SMTP:all%d@x,All,%d".formatted(i, i);
            members[i + 1] = "SMTP:all%d@x,All,group,%s".formatted(i, members(10_001));
        }
        owns(LONDON, groups);
        owns(OSLO, groups);
        for (String[] file : List.of(phones, members)) {
            Plan plan = preview(mode, AddressFormat.CSV, file);
            assertThat(plan.counts().modified()).isEqualTo(5);
            assertThat(direct(OSLO, mode, AddressFormat.CSV, file).modified()).isEqualTo(5);
            assertThat(apply(plan).progress().modified()).isEqualTo(5);
            assertThat(list(LONDON)).isEqualTo(list(OSLO)).hasSize(5);
        }
        Plan all = preview(ImportMode.REPLACE, AddressFormat.CSV, "address,name", "SMTP:b@x,B");
        assertThat(all.counts().deleted()).isEqualTo(5);
        PlanRows.Page page = step(s -> s.plans().rows(all.id()).page(PlanAction.DELETE, 0, 100));
        assertThat(page.more()).isTrue();
        assertThat(page.rows()).hasSizeBetween(1, 4);
        apply(all);
        assertThat(list(LONDON)).containsExactly(entry("SMTP:b@x", "B"));
    }

    @Test
    void namesOldAndNewAndTheLineOfEachRow() {
        owns(LONDON, FOUR);
        Plan plan = preview(ImportMode.REPLACE, AddressFormat.CSV, FILE);

        PlanRow modified = rows(plan, PlanAction.MODIFY).get(0);
        assertThat(modified.line()).isEqualTo(3);
        assertThat(modified.before()).isEqualTo(FOUR[2]);
        assertThat(modified.after()).isNotNull();
        assertThat(rows(plan, PlanAction.DELETE))
                .extracting(PlanRow::before)
                .containsExactly(FOUR[0], FOUR[3]);
        assertThat(rows(plan, PlanAction.DELETE)).extracting(PlanRow::line).containsOnly(0L);
        assertThat(rows(plan, PlanAction.REFUSED)).extracting(PlanRow::line).containsOnly(5L, 6L);
        assertThat(rows(plan, PlanAction.REFUSED))
                .extracting(row -> row.refusal() == null ? null : row.refusal().code())
                .contains(Code.DUPLICATE);
    }

    @Test
    void passesOverAndNamesRowsThatNoLongerFit() {
        owns(LONDON, FOUR);
        Plan plan = preview(ImportMode.REPLACE, AddressFormat.CSV, FILE);
        owns(LONDON, entry("SMTP:a@x", "A changed"), entry("SMTP:e@x", "E by hand"));
        owns(LONDON, entry("SMTP:new@x", "New"));
        step(store -> store.requestor(LONDON).own().remove(List.of(address("SMTP:c@x"))));

        Plan applied = apply(plan);

        assertThat(applied.progress().stale()).isEqualTo(3);
        assertThat(rows(plan, PlanAction.STALE))
                .extracting(row -> row.refusal() == null ? null : row.refusal().code())
                .containsExactlyInAnyOrder(
                        Code.CHANGED_MEANWHILE, Code.ALREADY_EXISTS, Code.DOES_NOT_EXIST);
        assertThat(list(LONDON))
                .extracting(Entry::name)
                .containsExactly("A changed", "B", "E by hand", "New");
    }

    @Test
    void findsAnAddressThatStandsTwiceFarApart() {
        owns(LONDON, FOUR);
        List<String> lines = new ArrayList<>(List.of("address,name", "SMTP:e@x,E"));
        for (int i = 0; i < 4_500; i++) {
            lines.add("SMTP:p%d@x,Person %d".formatted(i, i));
        }
        lines.addAll(List.of("SMTP:e@x,Twice", "SMTP:p0@x,Twice"));

        Plan plan = preview(ImportMode.REPLACE, AddressFormat.CSV, lines.toArray(String[]::new));

        assertThat(plan.counts()).isEqualTo(new PlanCounts(4_501, 0, 4, 0, 2));
        assertThat(rows(plan, PlanAction.DELETE)).extracting(PlanRow::before).containsExactly(FOUR);
    }

    @Test
    void makesOneRowOfAllLinesAboutAnAddress() {
        owns(LONDON, FOUR);
        Plan plan =
                preview(
                        ImportMode.MERGE,
                        AddressFormat.IMPORT_FILE,
                        "D A\tSMTP:a@x",
                        "A A again\tSMTP:a@x",
                        "A E\tSMTP:e@x",
                        "D E\tSMTP:e@x",
                        "M B\tSMTP:b@x",
                        " B moved\tSMTP:moved@x",
                        "D Nobody\tSMTP:nobody@x");

        assertThat(plan.counts()).isEqualTo(new PlanCounts(1, 1, 1, 0, 1));
        assertThat(rows(plan, PlanAction.REFUSED))
                .extracting(row -> row.refusal() == null ? null : row.refusal().code())
                .containsExactly(Code.DOES_NOT_EXIST);
        apply(plan);
        assertThat(list(LONDON))
                .extracting(Entry::name)
                .containsExactly("A again", "C", "D", "B moved");
    }

    @Test
    void saysWhyATemplateIsPassedOver() {
        Plan plan =
                preview(
                        ImportMode.MERGE,
                        AddressFormat.IMPORT_FILE,
                        "T SMTP:",
                        " Phone:~1~20~0~~",
                        "A E\tSMTP:e@x");

        assertThat(plan.counts()).isEqualTo(new PlanCounts(1, 0, 0, 0, 1));
        assertThat(rows(plan, PlanAction.REFUSED))
                .extracting(row -> row.refusal() == null ? "" : row.refusal().message())
                .containsExactly(PlanChunk.TEMPLATE_STAYS);
    }

    @Test
    void agreesWithTheDirectImportOnAnyFile() {
        for (int seed = 0; seed < 40; seed++) {
            hostAnew();
            Random random = new Random(seed);
            linesAtOnce = seed % 4 == 0 ? 2_000 : 1 + seed % 4;
            List<String> lines = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                String address = "SMTP:" + random.nextInt(6) + "@x";
                String code = List.of("A ", "M ", "D ").get(random.nextInt(3));
                lines.add(code + "Name " + random.nextInt(3) + "\t" + address);
                if (code.equals("M ") && random.nextBoolean()) {
                    lines.add(
                            "  Other " + random.nextInt(3) + "\tSMTP:" + random.nextInt(6) + "@x");
                }
            }
            String[] file = lines.toArray(String[]::new);
            owns(LONDON, FOUR);
            owns(OSLO, FOUR);
            owns(LONDON, entry("SMTP:1@x", "Name 1"));
            owns(OSLO, entry("SMTP:1@x", "Name 1"));

            Plan plan = preview(ImportMode.MERGE, AddressFormat.IMPORT_FILE, file);
            Plan applied = apply(plan);
            ImportOutcome direct = direct(OSLO, ImportMode.MERGE, AddressFormat.IMPORT_FILE, file);

            assertThat(list(LONDON)).as("seed %d: %s", seed, lines).isEqualTo(list(OSLO));
            assertThat(applied.counts().refused())
                    .as("seed %d: %s", seed, lines)
                    .isEqualTo(direct.refusedTotal());
            assertThat(applied.progress().stale()).isZero();
        }
    }

    @Test
    void writesRowsAsCsv() {
        owns(LONDON, FOUR);
        Plan plan = preview(ImportMode.REPLACE, AddressFormat.CSV, FILE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        step(
                store -> {
                    PlanCsv.write(store.plans().rows(plan.id()), out);
                    return true;
                });
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "add,4,SMTP:e@x,E,,,,,,,",
                        "modify,3,SMTP:c@x,C,,Phone:/12,C,,,,",
                        "delete,,SMTP:a@x,,,,A,,,,",
                        "unchanged,2,SMTP:b@x,B,,,,,,,");
    }

    @Test
    void isAppliedOnceAndCanBeStopped() {
        Plan plan = preview(ImportMode.MERGE, AddressFormat.CSV, FILE);
        assertThat(did(store -> store.plans().begin(plan, "berta"))).isTrue();
        assertThat(did(store -> store.plans().begin(plan, "berta"))).isFalse();
        List<Plan> underWay = step(store -> store.plans().underWay());
        assertThat(underWay).hasSize(1);
        assertThat(
                        did(
                                store ->
                                        store.plans()
                                                .move(
                                                        plan.id(),
                                                        PlanState.APPLYING,
                                                        PlanState.CANCELLING)))
                .isTrue();
        assertThat(find(plan).state()).isEqualTo(PlanState.CANCELLING);
    }

    @Test
    void expiresAndMakesRoom() {
        Plan old = preview(ImportMode.MERGE, AddressFormat.CSV, FILE);
        Plan newer = preview(ImportMode.MERGE, AddressFormat.CSV, FILE);
        apply(newer);
        Plan newest = preview(ImportMode.MERGE, AddressFormat.CSV, FILE);

        step(
                store -> {
                    store.plans().purge().trim(2, 1_000);
                    return true;
                });
        assertThat(find(old).state()).isEqualTo(PlanState.EXPIRED);
        assertThat(find(newer).kept()).isTrue();

        now = NOW.plus(Duration.ofDays(8));
        step(
                store -> {
                    store.plans().purge().expire();
                    store.plans().purge().forgetRows(now.minus(Duration.ofDays(7)));
                    return true;
                });
        assertThat(find(newest).state()).isEqualTo(PlanState.EXPIRED);
        while (did(store -> store.plans().purge().sweep(2))) {
            // one step after the other
        }
        assertThat(find(newer).kept()).isFalse();
        assertThat(rows(newer, null)).isEmpty();
        assertThat(rows(newest, null)).isEmpty();
        assertThat(plans()).hasSize(3);

        now = NOW.plus(Duration.ofDays(98));
        step(
                store -> {
                    store.plans().purge().forget(now.minus(Duration.ofDays(1)));
                    return true;
                });
        assertThat(plans()).isEmpty();
    }
}
