package org.dirsync.store;

import java.sql.SQLException;
import java.util.List;
import org.dirsync.store.AddressQueries.Part;
import org.jspecify.annotations.Nullable;

/** Own addresses that are hidden, groups or contacts, found without a look at all others. */
final class MarkQueries {

    private static final String PAGE =
            "SELECT e.postoffice, e.address, e.name, e.details, e.details_more, e.hidden"
                    + " FROM --DERBY-PROPERTIES joinOrder=FIXED\n"
                    + " own_mark m --DERBY-PROPERTIES constraint=own_mark_key\n"
                    + " INNER JOIN own_entry e --DERBY-PROPERTIES constraint=own_entry_key\n"
                    + " ON e.postoffice = m.postoffice AND e.address_key = m.address_key"
                    + " WHERE m.postoffice = ? AND m.mark = ? AND m.address_key > ?%s"
                    + " ORDER BY m.postoffice, m.mark, m.address_key FETCH FIRST ? ROWS ONLY";

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
                sql.some(
                        PAGE.formatted(visibility.condition("e")),
                        row -> AddressSearch.listed(row, origins),
                        postoffice,
                        mark.name(),
                        after == null ? "" : after,
                        limit + 1);
        List<Listed> found = some.rows();
        boolean full = found.size() > limit;
        List<Listed> page = full ? found.subList(0, limit) : found;
        return new Part(
                new VisibleMembers(sql, postoffice, visibility).of(page),
                full || some.cut() ? page.get(page.size() - 1).key() : null);
    }
}
