package org.dirsync.store;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.jspecify.annotations.Nullable;

/** Which own entries are hidden, groups or contacts; most are none of it and have no row. */
final class MarkRows {

    private final int postoffice;
    private final Writes inserts;
    private final Writes deletes;

    MarkRows(Sql sql, int postoffice) throws SQLException {
        this.postoffice = postoffice;
        String columns = "postoffice, mark, address_key";
        this.inserts = new Writes(sql.prepared(Values.insert("own_mark", columns)));
        this.deletes =
                new Writes(
                        sql.prepared(
                                "DELETE FROM own_mark"
                                        + " WHERE postoffice = ? AND mark = ? AND address_key = ?"));
    }

    static Set<Mark> of(@Nullable Entry entry) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        if (entry == null) {
            return marks;
        }
        if (entry.hidden()) {
            marks.add(Mark.HIDDEN);
        }
        switch (Kind.of(entry.details())) {
            case GROUP -> marks.add(Mark.GROUP);
            case CONTACT -> marks.add(Mark.CONTACT);
            case PERSON -> {}
        }
        return marks;
    }

    void change(String key, @Nullable Entry was, @Nullable Entry now) throws SQLException {
        Set<Mark> before = of(was);
        Set<Mark> after = of(now);
        if (before.equals(after)) {
            return;
        }
        for (Mark mark : before) {
            if (!after.contains(mark)) {
                deletes.integer(postoffice).text(mark.name()).text(key).add();
            }
        }
        for (Mark mark : after) {
            if (!before.contains(mark)) {
                inserts.integer(postoffice).text(mark.name()).text(key).add();
            }
        }
    }

    void flush() throws SQLException {
        deletes.flush();
        inserts.flush();
    }
}
