package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Author;
import org.dirsync.message.Update.Deletions;
import org.dirsync.requestor.OwnList;
import org.dirsync.requestor.Received;
import org.dirsync.requestor.RequestorState;
import org.dirsync.requestor.RequestorStore;
import org.jspecify.annotations.Nullable;

/** What one hosted postoffice keeps. */
final class RequestorTable implements RequestorStore {

    static final String COLUMNS =
            "server, "
                    + Values.options("")
                    + ", "
                    + Values.OFFER
                    + ", "
                    + Values.CURSOR
                    + ", "
                    + Values.STATUS
                    + ", sent, sent_at, processed, processed_at, verified_at, stamp";

    private final Sql sql;
    private final PostofficeName name;
    private final int postoffice;
    private final OwnTable own;
    private final GalTable received;

    RequestorTable(
            Sql sql,
            Origins origins,
            PostofficeName name,
            int postoffice,
            Clock clock,
            Author author) {
        this.sql = sql;
        this.name = name;
        this.postoffice = postoffice;
        this.own = new OwnTable(sql, origins, postoffice, clock, author);
        this.received = new GalTable(sql, origins, postoffice, clock);
    }

    @Override
    public RequestorState state() {
        return Sql.step(
                "read the state of " + name,
                () -> {
                    sql.update(
                            "UPDATE requestor_state SET sent = sent WHERE postoffice = ?",
                            postoffice);
                    return read();
                });
    }

    @Override
    public RequestorState peek() {
        return Sql.step("read the state of " + name, this::read);
    }

    private RequestorState read() throws SQLException {
        return sql.one(
                        "SELECT " + COLUMNS + " FROM requestor_state WHERE postoffice = ?",
                        row -> state(name, row),
                        postoffice)
                .orElseThrow(() -> new StoreException(name + " is not hosted here"));
    }

    static RequestorState state(PostofficeName name, Row row) throws SQLException {
        return new RequestorState(
                name,
                PostofficeName.of(row.text()),
                row.options(),
                row.offer(),
                row.cursor(),
                row.status(),
                row.text(),
                row.instantOrNull(),
                row.text(),
                row.instantOrNull(),
                row.instantOrNull(),
                Instant.ofEpochMilli(row.number()));
    }

    @Override
    public void store(RequestorState state) {
        Sql.act(
                "store the state of " + name,
                () -> {
                    String text = Values.update("requestor_state", COLUMNS, "postoffice = ?");
                    if (sql.update(text, values(state)) == 0) {
                        throw new StoreException(name + " is not hosted here");
                    }
                });
    }

    void create(RequestorState state) throws SQLException {
        sql.update(Values.insert("requestor_state", COLUMNS + ", postoffice"), values(state));
    }

    private @Nullable Object[] values(RequestorState state) {
        return new Values()
                .add((Object) state.server().toString())
                .add(state.options())
                .add(state.offer())
                .add(state.acknowledged())
                .add(state.status())
                .add((Object) state.sent())
                .add(state.sentAt())
                .add((Object) state.processed())
                .add(state.processedAt())
                .add(state.verifiedAt())
                .add(state.stamp())
                .add((Object) postoffice)
                .all();
    }

    @Override
    public OwnList own() {
        return own;
    }

    @Override
    public Received received() {
        return received;
    }

    @Override
    public boolean told(Deletions deletions) {
        return Sql.step(
                "note what the server says of deletions",
                () -> {
                    if (deletions.equals(readTold())) {
                        return false;
                    }
                    sql.update("DELETE FROM own_held WHERE postoffice = ?", postoffice);
                    sql.update(
                            Values.insert("own_held", "postoffice, waiting, kept"),
                            postoffice,
                            deletions.waiting(),
                            deletions.refused());
                    return true;
                });
    }

    @Override
    public Deletions told() {
        return Sql.step("read what the server says of deletions", this::readTold);
    }

    private Deletions readTold() throws SQLException {
        return sql.one(
                        "SELECT waiting, kept FROM own_held WHERE postoffice = ?",
                        row -> new Deletions(row.number(), row.number()),
                        postoffice)
                .orElse(Deletions.NONE);
    }
}
