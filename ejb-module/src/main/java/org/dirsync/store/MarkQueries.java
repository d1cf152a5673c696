package org.dirsync.store;

import java.sql.SQLException;
import java.util.List;
import org.dirsync.store.AddressQueries.Part;
import org.jspecify.annotations.Nullable;

/** Own addresses that are hidden, groups or contacts, found without a look at all others. */
final class MarkQueries {

    private static final String PAGE =
            "SELECT e.postoffice, "
                    + Columns.ENTRY
                    + " FROM OwnMarkEntity m JOIN OwnEntryEntity e"
                    + " ON e.postoffice = m.postoffice AND e.addressKey = m.addressKey"
                    + " WHERE m.postoffice = ?1 AND m.mark = ?2 AND m.addressKey > ?3%s"
                    + " ORDER BY m.postoffice, m.mark, m.addressKey";

    private final Sql sql;
    private final Origins origins;
    private final int postoffice;
    private final Visibility visibility;

    MarkQueries(Sql sql, Origins origins, int postoffice, Visibility visibility) {
        this.sql = sql;
        this.origins = origins;
        this.postoffice = postoffice;
        this.visibility = visibility;
    }

    Part page(Mark mark, @Nullable String after, int limit) throws SQLException {
        Sql.Some<Listed> some =
                sql.jpql()
                        .some(
                                PAGE.formatted(visibility.condition("e")),
                                limit + 1,
                                row -> new Listed(origins.name(row.integer()), row.entry()),
                                postoffice,
                                mark.name(),
                                after == null ? "" : after);
        List<Listed> found = some.rows();
        boolean full = found.size() > limit;
        List<Listed> page = full ? found.subList(0, limit) : found;
        return new Part(
                new VisibleMembers(sql, postoffice, visibility).of(page),
                full || some.cut() ? page.get(page.size() - 1).key() : null);
    }
}
