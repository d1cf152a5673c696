package org.dirsync.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.list.Applied;
import org.dirsync.list.Batch;
import org.dirsync.list.Cursor;
import org.dirsync.list.ListId;
import org.dirsync.list.Receipt;
import org.dirsync.message.BatchLog;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText.Head;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What became of each message, one row for each side of the wire that this node is.
 *
 * <p>All rows of one postoffice, side and direction are written by steps that hold the same lock,
 * so that none waits here for another.
 */
public final class BatchTable implements BatchLog {

    /** So many messages of each postoffice are kept, for each side and direction. */
    static final int MAX = 200;

    /** Messages that carried nothing are kept so long. */
    static final Duration IDLE_KEPT = Duration.ofMinutes(5);

    /** Which side of the wire saw it. */
    enum Side {
        SENDER,
        RECEIVER
    }

    /** Which way it goes. */
    enum Direction {
        EXPORT,
        IMPORT
    }

    private static final String REFUSED = "REFUSED";
    private static final String CLASS = "postoffice = ? AND side = ? AND direction = ?";
    private static final String NUMBERS =
            "list, only_origin, generation, base, through, complete, changes";
    private static final String MESSAGE =
            "postoffice, side, direction, message, request, bytes, built_at";
    private static final String RESULT =
            "applied_at, fate, added, modified, removed, refused, code, text";
    private static final String SENT = Values.insert("batch", MESSAGE + ", sent_at, " + NUMBERS);
    private static final String TAKEN =
            Values.insert("batch", MESSAGE + ", received_at, " + NUMBERS + ", " + RESULT);
    private static final String ARRIVED = Values.insert("batch", MESSAGE + ", received_at");
    private static final String APPLIED =
            Values.update("batch", NUMBERS + ", " + RESULT, "message = ? AND side = ?");
    private static final String KNOWN =
            "SELECT COALESCE(fate, '') FROM batch WHERE message = ? AND side = ?";
    private static final String VERIFIED =
            "UPDATE batch SET verified_at = ? WHERE "
                    + CLASS
                    + " AND verified_at IS NULL AND (side = 'SENDER' OR applied_at IS NOT NULL)"
                    + " AND (request = ? OR (only_origin IS NULL"
                    + " AND list = ? AND generation = ? AND through <= ?))";
    private static final String PRUNE =
            "DELETE FROM batch WHERE "
                    + CLASS
                    + " AND ((changes = 0 AND base = through AND built_at < ?) OR id <"
                    + " (SELECT MIN(id) FROM (SELECT id FROM batch WHERE "
                    + CLASS
                    + " ORDER BY id DESC FETCH FIRST "
                    + MAX
                    + " ROWS ONLY) AS newest))";

    private final Sql sql;

    BatchTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void sent(Request request, int bytes, Instant at) {
        PostofficeName name = request.envelope().from();
        Sql.act(
                "keep a request that was sent",
                () -> {
                    Values values = message(request.envelope(), Direction.EXPORT, Side.SENDER, "");
                    values.add((Object) (long) bytes).add(request.envelope().sent()).add(at);
                    sql.update(SENT, numbers(values, request.changes()).all());
                    if (request.ask() != null) {
                        prune(name, Side.SENDER, Direction.EXPORT, at);
                    }
                });
    }

    @Override
    public void sent(Update update, int bytes, Instant at) {
        Sql.act(
                "keep an update that was sent",
                () -> {
                    Values values =
                            message(
                                    update.envelope(),
                                    Direction.IMPORT,
                                    Side.SENDER,
                                    update.answers());
                    values.add((Object) (long) bytes).add(update.envelope().sent()).add(at);
                    sql.update(SENT, numbers(values, update.batch()).all());
                    if (update.last()) {
                        prune(update.envelope().to(), Side.SENDER, Direction.IMPORT, at);
                    }
                });
    }

    @Override
    public void sent(Verification verification, Instant at) {
        verified(verification, Side.RECEIVER, at);
    }

    @Override
    public void verified(Verification verification, Instant at) {
        verified(verification, Side.SENDER, at);
    }

    private void verified(Verification verification, Side side, Instant at) {
        PostofficeName name = verification.envelope().from();
        Sql.act(
                "keep a verification",
                () ->
                        verify(
                                name,
                                side,
                                Direction.IMPORT,
                                verification.answers(),
                                verification.state().have(),
                                at));
    }

    @Override
    public void received(Request request, int bytes, Receipt receipt, Instant at) {
        Envelope envelope = request.envelope();
        Sql.act(
                "keep a request that was received",
                () -> {
                    if (isRepeat(envelope.id())) {
                        return;
                    }
                    Values values = message(envelope, Direction.EXPORT, Side.RECEIVER, "");
                    values.add((Object) (long) bytes).add(envelope.sent()).add(at);
                    result(numbers(values, request.changes()), receipt, at);
                    sql.update(TAKEN, values.all());
                    if (request.ask() != null) {
                        prune(envelope.from(), Side.RECEIVER, Direction.EXPORT, at);
                    }
                });
    }

    @Override
    public void received(Head update, int bytes, Instant at) {
        Envelope envelope = update.envelope();
        Sql.act(
                "keep an update that was received",
                () -> {
                    if (isRepeat(envelope.id())) {
                        return;
                    }
                    Values values =
                            message(envelope, Direction.IMPORT, Side.RECEIVER, update.answers());
                    values.add((Object) (long) bytes).add(envelope.sent()).add(at);
                    sql.update(ARRIVED, values.all());
                });
    }

    @Override
    public void applied(Update update, Receipt receipt, Instant at) {
        PostofficeName name = update.envelope().to();
        Sql.act(
                "keep an update that was applied",
                () -> {
                    Values values = numbers(new Values(), update.batch());
                    result(values, receipt, at);
                    values.add((Object) update.envelope().id()).add((Object) Side.RECEIVER.name());
                    sql.update(APPLIED, values.all());
                    if (update.last()) {
                        Cursor acknowledged = update.acknowledged();
                        verify(name, Side.SENDER, Direction.EXPORT, "-", acknowledged, at);
                        prune(name, Side.RECEIVER, Direction.IMPORT, at);
                    }
                });
    }

    @Override
    public void refused(Envelope envelope, boolean update, int bytes, Refusal reason, Instant at) {
        Sql.act(
                "keep a message that was refused",
                () -> {
                    String text = Values.cut(reason.message());
                    int known =
                            sql.update(
                                    "UPDATE batch SET fate = 'REFUSED', code = ?, text = ? WHERE"
                                            + " message = ? AND side = ? AND applied_at IS NULL",
                                    reason.code().name(),
                                    text,
                                    envelope.id(),
                                    Side.RECEIVER.name());
                    if (known > 0 || !isKnown(envelope.id(), Side.SENDER)) {
                        return;
                    }
                    Direction direction = update ? Direction.IMPORT : Direction.EXPORT;
                    Values values = message(envelope, direction, Side.RECEIVER, "");
                    values.add((Object) (long) bytes).add(envelope.sent()).add(at);
                    values.add((Object) REFUSED).add((Object) reason.code().name());
                    sql.update(
                            Values.insert("batch", MESSAGE + ", received_at, fate, code, text"),
                            values.add((Object) text).all());
                });
    }

    /** Forgets what was built before an instant. */
    public void forget(Instant before) {
        Sql.act(
                "forget old messages",
                () -> sql.update("DELETE FROM batch WHERE built_at < ?", before.toEpochMilli()));
    }

    private void verify(
            PostofficeName name,
            Side side,
            Direction direction,
            String request,
            Cursor cursor,
            Instant at)
            throws SQLException {
        ListId list = cursor.list();
        sql.update(
                VERIFIED,
                at.toEpochMilli(),
                name.toString(),
                side.name(),
                direction.name(),
                request,
                list == null ? "" : list.value(),
                cursor.generation(),
                cursor.through());
    }

    private void prune(PostofficeName name, Side side, Direction direction, Instant at)
            throws SQLException {
        Object[] part = {name.toString(), side.name(), direction.name()};
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(part));
        values.add(at.minus(IDLE_KEPT).toEpochMilli());
        values.addAll(Arrays.asList(part));
        sql.update(PRUNE, values.toArray());
    }

    private boolean isKnown(String message, Side side) throws SQLException {
        return sql.one(KNOWN, Row::text, message, side.name()).isPresent();
    }

    /** Whether it was received before; one that was refused then counts no more. */
    private boolean isRepeat(String message) throws SQLException {
        String receiver = Side.RECEIVER.name();
        Optional<String> fate = sql.one(KNOWN, Row::text, message, receiver);
        if (fate.filter(REFUSED::equals).isEmpty()) {
            return fate.isPresent();
        }
        sql.update("DELETE FROM batch WHERE message = ? AND side = ?", message, receiver);
        return false;
    }

    private static Values message(
            Envelope envelope, Direction direction, Side side, String request) {
        boolean update = direction == Direction.IMPORT;
        return new Values()
                .add((Object) (update ? envelope.to() : envelope.from()).toString())
                .add((Object) side.name())
                .add((Object) direction.name())
                .add((Object) envelope.id())
                .add((Object) request);
    }

    private static Values numbers(Values values, @Nullable Batch batch) {
        if (batch == null) {
            return values.add((Object) null)
                    .add((Object) null)
                    .add((Object) 0L)
                    .add((Object) 0L)
                    .add((Object) 0L)
                    .add((Object) false)
                    .add((Object) 0L);
        }
        PostofficeName only = batch.only();
        return values.add((Object) batch.list().value())
                .add((Object) (only == null ? null : only.toString()))
                .add((Object) batch.generation())
                .add((Object) batch.base())
                .add((Object) batch.through())
                .add((Object) batch.complete())
                .add((Object) (long) batch.changes().size());
    }

    private static void result(Values values, Receipt receipt, Instant at) {
        Applied applied = receipt.applied();
        values.add(receipt.kind() == Receipt.Kind.GAP ? null : at)
                .add((Object) receipt.kind().name())
                .add((Object) (long) applied.added())
                .add((Object) (long) applied.modified())
                .add((Object) (long) applied.removed())
                .add((Object) (long) applied.refused().size())
                .add((Object) null)
                .add((Object) "");
    }
}
