package org.dirsync.store;

import java.time.Instant;
import java.util.Optional;
import org.dirsync.requestor.Inbox;
import org.jspecify.annotations.Nullable;

/** The message files that wait for T3. */
final class InboxTable implements Inbox {

    private final Sql sql;
    private final int postoffice;

    InboxTable(Sql sql, int postoffice) {
        this.sql = sql;
        this.postoffice = postoffice;
    }

    @Override
    public void put(byte[] parcel, String answers, boolean last, Instant at) {
        Sql.act(
                "put a message file into the inbox",
                () ->
                        sql.update(
                                Values.insert(
                                        "inbox",
                                        "postoffice, request, last_message, size, arrived_at,"
                                                + " content"),
                                postoffice,
                                answers,
                                last,
                                parcel.length,
                                at.toEpochMilli(),
                                parcel));
    }

    @Override
    public @Nullable MessageFile oldest() {
        Optional<MessageFile> oldest =
                Sql.step(
                        "read the oldest message file",
                        () ->
                                sql.one(
                                        "SELECT id, content FROM inbox WHERE id = (SELECT MIN(id)"
                                                + " FROM inbox WHERE postoffice = ?)",
                                        row -> new MessageFile(row.number(), row.bytes()),
                                        postoffice));
        return oldest.orElse(null);
    }

    @Override
    public void remove(MessageFile file) {
        Sql.act(
                "remove a message file",
                () ->
                        sql.update(
                                "DELETE FROM inbox WHERE postoffice = ? AND id = ?",
                                postoffice,
                                file.number()));
    }

    @Override
    public long size() {
        return Sql.step(
                "count the message files",
                () ->
                        sql.one(
                                        "SELECT COUNT(*) FROM inbox WHERE postoffice = ?",
                                        Row::number,
                                        postoffice)
                                .orElse(0L));
    }
}
