package org.dirsync.store;

import java.time.Instant;
import java.util.Optional;
import org.dirsync.requestor.Inbox;
import org.jspecify.annotations.Nullable;

/** The message files that wait for T3. */
final class InboxTable implements Inbox {

    private final Jpql jpql;
    private final int postoffice;

    InboxTable(Sql sql, int postoffice) {
        this.jpql = sql.jpql();
        this.postoffice = postoffice;
    }

    @Override
    public void put(byte[] parcel, String answers, boolean last, Instant at) {
        Sql.act(
                "put a message file into the inbox",
                () -> jpql.save(new InboxEntity(postoffice, answers, last, at, parcel)));
    }

    @Override
    public @Nullable MessageFile oldest() {
        Optional<MessageFile> oldest =
                Sql.step(
                        "read the oldest message file",
                        () ->
                                jpql.one(
                                        "SELECT i.id, i.content FROM InboxEntity i"
                                                + " WHERE i.id = (SELECT MIN(f.id)"
                                                + " FROM InboxEntity f WHERE f.postoffice = ?1)",
                                        row -> new MessageFile(row.number(), row.bytes()),
                                        postoffice));
        return oldest.orElse(null);
    }

    @Override
    public void remove(MessageFile file) {
        Sql.act(
                "remove a message file",
                () ->
                        jpql.update(
                                "DELETE FROM InboxEntity i WHERE i.postoffice = ?1 AND i.id = ?2",
                                postoffice,
                                file.number()));
    }

    @Override
    public long size() {
        return Sql.step(
                "count the message files",
                () ->
                        jpql.one(
                                        "SELECT COUNT(i) FROM InboxEntity i WHERE i.postoffice = ?1",
                                        Columns::number,
                                        postoffice)
                                .orElse(0L));
    }
}
