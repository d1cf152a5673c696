package org.dirsync.format;

import java.util.HashMap;
import java.util.Map;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says the columns of a CSV file mean: {@code @mail}, {@code @other-mail}, {@code
 * @address}, {@code @name}, {@code @display}, {@code @hidden}, {@code @proxy}, {@code @page},
 * {@code @drop}, or the name of a prompt.
 */
public final class ColumnMapping {

    /** All columns mean what their names say. */
    public static final ColumnMapping NONE = new ColumnMapping(Map.of());

    private static final int MAX_NAME = 1_000;

    private final Map<String, Column> columns;

    private ColumnMapping(Map<String, Column> columns) {
        this.columns = columns;
    }

    /**
     * A mapping of columns by their names, in any capitals.
     *
     * @throws RefusedException if a meaning is none, or a name has more than 1,000 characters (903)
     */
    public static ColumnMapping of(Map<String, String> meanings) throws RefusedException {
        Map<String, Column> columns = new HashMap<>();
        for (Map.Entry<String, String> one : meanings.entrySet()) {
            if (one.getKey().length() > MAX_NAME) {
                throw new RefusedException(
                        Code.HEADER,
                        "the name of column '%s' is too long to say what it means; use at most %,d characters"
                                .formatted(Text.shown(one.getKey()), MAX_NAME));
            }
            columns.put(ColumnNames.folded(one.getKey()), meaning(one.getValue().strip()));
        }
        return columns.isEmpty() ? NONE : new ColumnMapping(columns);
    }

    private static Column meaning(String text) throws RefusedException {
        if (text.isEmpty()) {
            return new Column(Column.Use.DROP, "");
        }
        try {
            Column column = ColumnNames.meaning(text);
            if (column.use() == Column.Use.PROMPT) {
                Details.of(Map.of(column.prompt(), "a value"));
            }
            return column;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    Code.HEADER,
                    "'%s' is no meaning of a column; use @mail, @other-mail, @address, @name, @display, @hidden, @proxy, @page, @drop or the name of a prompt"
                            .formatted(Text.shown(text)));
        }
    }

    /** What the column of a folded name means, or null if nothing is said of it. */
    @Nullable Column of(String folded) {
        return columns.get(folded);
    }
}
