package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.list.ListId;
import org.dirsync.list.Numbers;
import org.dirsync.list.Progress;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;
import org.dirsync.store.BulkLagQuery.Receiver;
import org.jspecify.annotations.Nullable;

/**
 * How all hosted postoffices and all registered requestors stand, or one of them: a fixed number of
 * queries for however many.
 */
public final class ReplicationStatusQueries {

    private static final int MAX_REGISTERED = 100_000;

    private record Copied(Progress progress, boolean repairing) {}

    private record Numbered<T>(int postoffice, T value) {}

    private static final String ALL_STATES = "SELECT s FROM RequestorStateEntity s";

    private final Sql sql;
    private final Origins origins;
    private final Clock clock;
    private final @Nullable PostofficeName only;

    ReplicationStatusQueries(Sql sql, Origins origins, Clock clock, @Nullable PostofficeName only) {
        this.sql = sql;
        this.origins = origins;
        this.clock = clock;
        this.only = only;
    }

    /** Each hosted postoffice, by its name. */
    public Map<PostofficeName, ReplicationStatus> hosted() {
        return Sql.step("read how the postoffices stand", this::readHosted);
    }

    private Map<PostofficeName, ReplicationStatus> readHosted() throws SQLException {
        origins.learn();
        Map<Integer, RequestorState> states = states();
        Map<Integer, Copied> received = copies(CopyState.Side.RECEIVED);
        Map<Integer, Copied> server = copies(CopyState.Side.SERVER);
        Map<Integer, Registration> registrations = registrations();
        Map<Integer, Numbers> numbers = numbers();
        Map<Integer, Long> inbox =
                longs(
                        "SELECT postoffice, COUNT(*) FROM inbox"
                                + " --DERBY-PROPERTIES index=inbox_postoffice\n",
                        "GROUP BY postoffice");
        Map<Integer, Long> refused =
                longs("SELECT postoffice, COUNT(*) FROM own_refused ", "GROUP BY postoffice");
        Map<Integer, Long> own = counts(DigestTable.Kind.OWN);
        Map<Integer, Long> copied = counts(DigestTable.Kind.GAL);
        Map<Integer, Long> ownHeld = ownHeld();
        Map<Integer, Long> heldBack =
                longs(
                        "SELECT postoffice, SUM(noted) FROM held_origin"
                                + " WHERE side = 'RECEIVED' AND noted > 0",
                        "GROUP BY postoffice");
        long heldByMaster =
                sql.one("SELECT SUM(noted) FROM held_origin WHERE side = 'SERVER'", Row::number)
                        .orElse(0L);

        List<Receiver> receivers = new ArrayList<>();
        List<Receiver> senders = new ArrayList<>();
        Map<Integer, Cursor> exported = new HashMap<>();
        states.forEach(
                (id, state) -> {
                    boolean here = registrations.containsKey(id);
                    Cursor sent = here ? of(server, id).progress().cursor() : state.acknowledged();
                    exported.put(id, sent);
                    if (here && state.options().receives()) {
                        receivers.add(new Receiver(id, of(received, id).progress().cursor()));
                    }
                    if (state.options().sends()) {
                        senders.add(new Receiver(id, sent));
                    }
                });
        Map<Receiver, PendingChanges> lacking = masterLags(numbers, receivers);
        Map<Receiver, PendingChanges> unsent = new BulkLagQuery(sql, clock).own(numbers, senders);

        Map<PostofficeName, ReplicationStatus> standings = new HashMap<>();
        states.forEach(
                (id, state) -> {
                    Copied copy = of(received, id);
                    Cursor sent = Objects.requireNonNull(exported.get(id));
                    Numbers list = numbers.get(id);
                    standings.put(
                            state.name(),
                            new ReplicationStatus(
                                    state,
                                    list == null ? 0 : list.last(),
                                    copy.progress(),
                                    copy.repairing(),
                                    registrations.get(id),
                                    sent,
                                    inbox.getOrDefault(id, 0L),
                                    refused.getOrDefault(id, 0L),
                                    own.getOrDefault(id, 0L),
                                    copied.getOrDefault(id, 0L),
                                    lacking.getOrDefault(
                                            new Receiver(id, copy.progress().cursor()),
                                            PendingChanges.NONE),
                                    unsent.getOrDefault(
                                            new Receiver(id, sent), PendingChanges.NONE),
                                    ownHeld.getOrDefault(id, 0L),
                                    heldBack.getOrDefault(id, 0L)
                                            + (state.server().equals(state.name())
                                                    ? heldByMaster - ownHeld.getOrDefault(id, 0L)
                                                    : 0)));
                });
        return standings;
    }

    private Map<Integer, Long> ownHeld() throws SQLException {
        Map<Integer, Long> waiting = new HashMap<>();
        for (ServerNoticeTable.Waiting one :
                ServerNoticeTable.waiting(
                        sql, only == null ? null : origins.find(only).orElse(-1))) {
            if (one.waiting() > 0) {
                waiting.put(one.postoffice(), one.waiting());
            }
        }
        return waiting;
    }

    /** Each registered requestor, in the order of their names. */
    public List<Registered> registered() {
        return Sql.step("read how the requestors stand", this::readRegistered);
    }

    private List<Registered> readRegistered() throws SQLException {
        origins.learn();
        Map<Integer, Registration> registrations = registrations();
        Map<Integer, Copied> server = copies(CopyState.Side.SERVER);
        Map<Integer, Long> addresses = new HashMap<>();
        for (Numbered<Long> count :
                sql.all(
                        "SELECT origin, SUM(entries) FROM digest"
                                + " WHERE kind = 'MASTER' AND postoffice = 0 GROUP BY origin",
                        row -> new Numbered<>(row.integer(), row.number()))) {
            addresses.put(count.postoffice(), count.value());
        }
        List<Receiver> receivers = new ArrayList<>();
        registrations.forEach(
                (id, registration) -> {
                    if (registration.agreed().receives()) {
                        receivers.add(new Receiver(id, registration.acknowledged()));
                    }
                });
        Map<Receiver, PendingChanges> lags = masterLags(numbers(), receivers);
        List<Registered> all = new ArrayList<>();
        registrations.forEach(
                (id, registration) ->
                        all.add(
                                new Registered(
                                        registration,
                                        of(server, id).progress().cursor(),
                                        lags.getOrDefault(
                                                        new Receiver(
                                                                id, registration.acknowledged()),
                                                        PendingChanges.NONE)
                                                .changes(),
                                        addresses.getOrDefault(id, 0L))));
        all.sort(
                (one, other) ->
                        one.registration()
                                .name()
                                .toString()
                                .compareTo(other.registration().name().toString()));
        return all;
    }

    private Map<Receiver, PendingChanges> masterLags(
            Map<Integer, Numbers> numbers, List<Receiver> receivers) throws SQLException {
        Numbers master = numbers.get(Numbering.MASTER);
        return master == null ? Map.of() : new BulkLagQuery(sql, clock).master(master, receivers);
    }

    private Map<Integer, RequestorState> states() throws SQLException {
        Map<Integer, RequestorState> states = new HashMap<>();
        for (RequestorStateEntity one :
                only == null
                        ? sql.jpql().entities(RequestorStateEntity.class, ALL_STATES)
                        : sql.jpql()
                                .entities(
                                        RequestorStateEntity.class,
                                        ALL_STATES + " WHERE s.postoffice = ?1",
                                        origins.find(only).orElse(-1))) {
            states.put(one.postoffice(), one.state(origins.name(one.postoffice())));
        }
        return states;
    }

    private Map<Integer, Copied> copies(CopyState.Side side) throws SQLException {
        record Part(int postoffice, int origin, Progress progress) {}
        Map<Integer, Copied> copies = new HashMap<>();
        for (Part part :
                rows(
                        "SELECT postoffice, origin, "
                                + Values.CURSOR
                                + ", epoch FROM copy_progress WHERE side = '"
                                + side
                                + "'",
                        "",
                        row ->
                                new Part(
                                        row.integer(),
                                        row.integer(),
                                        new Progress(row.cursor(), row.number())))) {
            Copied known = of(copies, part.postoffice());
            copies.put(
                    part.postoffice(),
                    part.origin() == 0
                            ? new Copied(part.progress(), known.repairing())
                            : new Copied(known.progress(), true));
        }
        return copies;
    }

    private static Copied of(Map<Integer, Copied> copies, int id) {
        return copies.getOrDefault(id, new Copied(Progress.NONE, false));
    }

    private Map<Integer, Registration> registrations() throws SQLException {
        RegistrationTable table = new RegistrationTable(sql, origins);
        List<Registration> all =
                only == null
                        ? table.list(null, MAX_REGISTERED)
                        : table.peek(only).stream().toList();
        Map<Integer, Registration> byId = new HashMap<>();
        for (Registration registration : all) {
            byId.put(origins.id(registration.name()), registration);
        }
        return byId;
    }

    private Map<Integer, Numbers> numbers() throws SQLException {
        Map<Integer, Numbers> numbers = new HashMap<>();
        for (Numbered<Numbers> one :
                sql.all(
                        "SELECT postoffice, list, last_number, purged FROM numbered_list",
                        row ->
                                new Numbered<>(
                                        row.integer(),
                                        new Numbers(
                                                new ListId(row.text()),
                                                row.number(),
                                                row.number())))) {
            numbers.put(one.postoffice(), one.value());
        }
        return numbers;
    }

    private Map<Integer, Long> counts(DigestTable.Kind kind) throws SQLException {
        return longs("SELECT postoffice, entries FROM list_count WHERE kind = '" + kind + "'", "");
    }

    private Map<Integer, Long> longs(String select, String rest) throws SQLException {
        Map<Integer, Long> longs = new HashMap<>();
        for (Numbered<Long> one :
                rows(select, rest, row -> new Numbered<>(row.integer(), row.number()))) {
            longs.put(one.postoffice(), one.value());
        }
        return longs;
    }

    /** The rows of all postoffices, or of the only one. */
    private <T> List<T> rows(String select, String rest, Sql.Reader<T> reader) throws SQLException {
        if (only == null) {
            return sql.all(select + " " + rest, reader);
        }
        String where = select.contains(" WHERE ") ? " AND " : " WHERE ";
        return sql.all(
                select + where + "postoffice = ? " + rest, reader, origins.find(only).orElse(-1));
    }
}
