package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.BatchTable.Direction;
import org.dirsync.store.BatchTable.Side;
import org.jspecify.annotations.Nullable;

/** What became of the last messages of a postoffice, seen from both sides where both are here. */
public final class BatchQueries {

    private static final String SELECT =
            "SELECT direction, message, bytes, list, only_origin, generation, base, through,"
                    + " complete, changes, built_at, sent_at, received_at, applied_at, verified_at,"
                    + " fate, added, modified, removed, refused, code, text FROM batch"
                    + " WHERE postoffice = ? AND side = ? AND direction = ?"
                    + " ORDER BY id DESC FETCH FIRST ? ROWS ONLY";

    /**
     * Which part of which list a message carried.
     *
     * @param list the sender's list, or null if it carried none of it or that is not known here
     * @param only the origin that it is confined to (a repair), or null for all
     * @param generation which generation of the list
     * @param base what the receiver must have applied before
     * @param through what it has applied afterwards
     * @param complete whether the generation is whole with it
     * @param changes how many changes
     */
    public record Range(
            @Nullable String list,
            @Nullable String only,
            long generation,
            long base,
            long through,
            boolean complete,
            long changes) {}

    /**
     * When a message reached each step; null if it has not, or not on this node.
     *
     * @param built when it was made
     * @param sent when the queue took it
     * @param received when its addressee had it
     * @param applied when its changes were applied
     * @param verified when its sender knew
     */
    public record Times(
            Instant built,
            @Nullable Instant sent,
            @Nullable Instant received,
            @Nullable Instant applied,
            @Nullable Instant verified) {}

    /**
     * What its receiver made of it.
     *
     * @param fate APPLIED, CONFIRMED, REPEATED, GAP or REFUSED; null if it has not looked at it
     * @param added entries added
     * @param modified entries modified
     * @param removed entries removed
     * @param refused changes refused
     * @param code why it was refused, or null
     * @param text why in words, or empty
     */
    public record Result(
            @Nullable String fate,
            long added,
            long modified,
            long removed,
            long refused,
            @Nullable Code code,
            String text) {}

    /**
     * A message and what became of it.
     *
     * @param message its id
     * @param update whether the server sent it; a request if not
     * @param bytes its size as it travelled
     * @param range what it carried
     * @param times when it reached each step
     * @param result what its receiver made of it
     */
    public record Traced(
            String message, boolean update, long bytes, Range range, Times times, Result result) {

        private Traced with(Traced receiver) {
            return new Traced(
                    message,
                    update,
                    bytes,
                    range,
                    new Times(
                            times.built(),
                            times.sent(),
                            receiver.times.received(),
                            receiver.times.applied(),
                            times.verified() == null
                                    ? receiver.times.verified()
                                    : times.verified()),
                    receiver.result);
        }
    }

    private final Sql sql;

    BatchQueries(Sql sql) {
        this.sql = sql;
    }

    /** The last messages from and to a requestor, newest first. */
    public List<Traced> last(PostofficeName requestor, int limit) {
        return Sql.step(
                "read the last messages of " + requestor,
                () -> {
                    Map<String, Traced> merged = new LinkedHashMap<>();
                    for (Side side : Side.values()) {
                        for (Direction direction : Direction.values()) {
                            of(requestor, side, direction, limit)
                                    .forEach(one -> merged.merge(one.message(), one, Traced::with));
                        }
                    }
                    return merged.values().stream()
                            .sorted(
                                    Comparator.comparing((Traced one) -> one.times().built())
                                            .reversed())
                            .limit(limit)
                            .toList();
                });
    }

    private List<Traced> of(PostofficeName requestor, Side side, Direction direction, int limit)
            throws SQLException {
        return sql.all(
                SELECT,
                BatchQueries::traced,
                requestor.toString(),
                side.name(),
                direction.name(),
                limit);
    }

    private static Traced traced(Row row) throws SQLException {
        boolean update = row.text().equals(Direction.IMPORT.name());
        String message = row.text();
        long bytes = row.number();
        Range range =
                new Range(
                        row.textOrNull(),
                        row.textOrNull(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.flag(),
                        row.number());
        Times times =
                new Times(
                        row.instant(),
                        row.instantOrNull(),
                        row.instantOrNull(),
                        row.instantOrNull(),
                        row.instantOrNull());
        String fate = row.textOrNull();
        Result result =
                new Result(
                        fate,
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        code(row.textOrNull()),
                        row.text());
        return new Traced(message, update, bytes, range, times, result);
    }

    private static @Nullable Code code(@Nullable String name) {
        return name == null ? null : Code.valueOf(name);
    }
}
