package org.dirsync.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is told when a postoffice is out of sync, what was told, and what is still to be told. */
public final class AlertTable {

    private static final String SETTING =
            "id, addresses, webhook, secret, behind, offline, waiting";
    private static final String MESSAGE =
            "way, kind, postoffice, state, reason, since, made_at, attempts, next_at, failure,"
                    + " given_up";

    private final Sql sql;

    AlertTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * What somebody has set.
     *
     * @param addresses mail addresses, separated by line ends; empty for no mail
     * @param webhook where to POST; empty for nowhere
     * @param secret signs what is posted; null for no signature
     * @param behind how long a postoffice may be behind before it is told
     * @param offline how long it may be off line
     * @param waiting how long it may wait
     */
    public record Setting(
            String addresses,
            String webhook,
            @Nullable String secret,
            Duration behind,
            Duration offline,
            Duration waiting) {
        /** Without the secret, which belongs into no log. */
        @Override
        public String toString() {
            return "Setting[addresses=%s, webhook=%s]".formatted(addresses, webhook);
        }
    }

    /**
     * A postoffice that is out of sync.
     *
     * @param told the kind of what was told last of it; null if nothing was
     * @param reason why, when it was last looked at
     * @param since since when it is out of sync
     */
    public record Trouble(String postoffice, @Nullable String told, String reason, Instant since) {}

    /**
     * Something to be told by one way.
     *
     * @param id its number; 0 if it has none yet
     * @param way MAIL or HOOK
     * @param kind STALE, FAILED or RECOVERED
     * @param madeAt when there was something to tell
     * @param attempts how often it was tried
     * @param failure why the last attempt failed; empty before it
     * @param givenUp whether it is tried no more
     */
    public record Message(
            long id,
            String way,
            String kind,
            String postoffice,
            String state,
            String reason,
            Instant since,
            Instant madeAt,
            int attempts,
            String failure,
            boolean givenUp) {}

    /**
     * Messages that could not be delivered for the same reason.
     *
     * @param way MAIL or HOOK
     * @param failure why their last attempts failed
     * @param messages how many
     * @param givenUp how many of them are tried no more
     * @param since when there was first something to tell
     */
    public record Failing(String way, String failure, long messages, long givenUp, Instant since) {}

    /** The setting, if there is one. */
    public Optional<Setting> setting() {
        return Sql.step(
                "read the setting of alerts",
                () ->
                        sql.one(
                                "SELECT addresses, webhook, secret, behind, offline, waiting"
                                        + " FROM alert_setting WHERE id = 1",
                                row ->
                                        new Setting(
                                                row.text(),
                                                row.text(),
                                                row.textOrNull(),
                                                Duration.ofSeconds(row.number()),
                                                Duration.ofSeconds(row.number()),
                                                Duration.ofSeconds(row.number()))));
    }

    /** Keeps a setting in place of the one before. */
    public void set(Setting setting) {
        Sql.act(
                "keep the setting of alerts",
                () -> {
                    sql.update("DELETE FROM alert_setting WHERE id = 1");
                    sql.update(
                            Values.insert("alert_setting", SETTING),
                            1,
                            setting.addresses(),
                            setting.webhook(),
                            setting.secret(),
                            setting.behind().toSeconds(),
                            setting.offline().toSeconds(),
                            setting.waiting().toSeconds());
                });
    }

    /** The postoffices that are out of sync. */
    public List<Trouble> troubles() {
        return Sql.step(
                "read who is out of sync",
                () ->
                        sql.all(
                                "SELECT postoffice, told, reason, since FROM alert_state"
                                        + " ORDER BY postoffice",
                                row ->
                                        new Trouble(
                                                row.text(),
                                                row.textOrNull(),
                                                row.text(),
                                                row.instant())));
    }

    /** Keeps that a postoffice is out of sync. */
    public void put(Trouble trouble) {
        Sql.act(
                "keep who is out of sync",
                () -> {
                    sql.update(
                            "DELETE FROM alert_state WHERE postoffice = ?", trouble.postoffice());
                    sql.update(
                            Values.insert("alert_state", "postoffice, told, reason, since"),
                            trouble.postoffice(),
                            trouble.told(),
                            Values.cut(trouble.reason()),
                            trouble.since().toEpochMilli());
                });
    }

    /** A postoffice is out of sync no longer, or no longer here. */
    public void remove(String postoffice) {
        Sql.act(
                "keep who is in sync again",
                () -> sql.update("DELETE FROM alert_state WHERE postoffice = ?", postoffice));
    }

    /** Keeps a message until it is delivered. */
    public void add(Message message) {
        Sql.act(
                "keep an alert",
                () ->
                        sql.update(
                                Values.insert("alert_message", MESSAGE),
                                message.way(),
                                message.kind(),
                                message.postoffice(),
                                message.state(),
                                Values.cut(message.reason()),
                                message.since().toEpochMilli(),
                                message.madeAt().toEpochMilli(),
                                message.attempts(),
                                message.madeAt().toEpochMilli(),
                                "",
                                false));
    }

    /**
     * The messages whose next attempt is due, oldest first. Of one postoffice and way only the
     * first, so that nobody reads that it is in sync before he reads that it was not.
     */
    public List<Message> due(Instant now, int most) {
        return Sql.step(
                "read the alerts that are due",
                () ->
                        sql.all(
                                "SELECT id, "
                                        + MESSAGE
                                        + " FROM alert_message m WHERE given_up = FALSE"
                                        + " AND next_at <= ? AND NOT EXISTS (SELECT id"
                                        + " FROM alert_message e WHERE e.way = m.way"
                                        + " AND e.postoffice = m.postoffice AND e.id < m.id"
                                        + " AND e.given_up = FALSE)"
                                        + " ORDER BY id FETCH FIRST ? ROWS ONLY",
                                AlertTable::message,
                                now.toEpochMilli(),
                                most));
    }

    /** The messages that are not delivered, oldest first. */
    public List<Message> undelivered(int most) {
        return Sql.step(
                "read the alerts",
                () ->
                        sql.all(
                                "SELECT id, "
                                        + MESSAGE
                                        + " FROM alert_message ORDER BY id"
                                        + " FETCH FIRST ? ROWS ONLY",
                                AlertTable::message,
                                most));
    }

    /** Why messages are not delivered, the one that waits for longest first. */
    public List<Failing> failing(int most) {
        return Sql.step(
                "read why alerts fail",
                () ->
                        sql.all(
                                "SELECT way, failure, COUNT(*),"
                                        + " SUM(CASE WHEN given_up = TRUE THEN 1 ELSE 0 END),"
                                        + " MIN(made_at) AS since FROM alert_message"
                                        + " WHERE failure <> '' GROUP BY way, failure"
                                        + " ORDER BY since FETCH FIRST ? ROWS ONLY",
                                row ->
                                        new Failing(
                                                row.text(),
                                                row.text(),
                                                row.number(),
                                                row.number(),
                                                row.instant()),
                                most));
    }

    private static Message message(Row row) throws SQLException {
        long id = row.number();
        String way = row.text();
        String kind = row.text();
        String postoffice = row.text();
        String state = row.text();
        String reason = row.text();
        Instant since = row.instant();
        Instant madeAt = row.instant();
        int attempts = row.integer();
        row.number(); // when the next attempt is due
        return new Message(
                id,
                way,
                kind,
                postoffice,
                state,
                reason,
                since,
                madeAt,
                attempts,
                row.text(),
                row.flag());
    }

    /** A message was delivered, or is not to be. */
    public void done(long id) {
        Sql.act("end an alert", () -> sql.update("DELETE FROM alert_message WHERE id = ?", id));
    }

    /**
     * An attempt failed.
     *
     * @param next when to try again; null for never
     */
    public void failed(long id, String failure, @Nullable Instant next) {
        Sql.act(
                "keep that an alert failed",
                () ->
                        sql.update(
                                "UPDATE alert_message SET attempts = attempts + 1, failure = ?,"
                                        + " next_at = ?, given_up = ? WHERE id = ?",
                                Values.cut(failure),
                                next == null ? 0 : next.toEpochMilli(),
                                next == null,
                                id));
    }

    /** Everything that is not delivered is due now, also what was given up. */
    public void retry(Instant now) {
        Sql.act(
                "try alerts again",
                () ->
                        sql.update(
                                "UPDATE alert_message SET attempts = 0, next_at = ?,"
                                        + " given_up = FALSE",
                                now.toEpochMilli()));
    }
}
