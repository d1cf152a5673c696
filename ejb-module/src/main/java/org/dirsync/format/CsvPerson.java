package org.dirsync.format;

import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/** A CSV row as an entry of the address list. All of it is read, also after the first fault. */
final class CsvPerson {

    private final CsvHeader header;
    private final Person person;
    private @Nullable RefusedException fault;
    private boolean severalLines;

    CsvPerson(CsvHeader header, ImportLimits limits) {
        this.header = header;
        this.person = new Person(limits);
    }

    /** Takes the cells of a row. */
    void put(CsvRecords.CsvRecord record) {
        fault = record.fault();
        List<String> cells = record.cells();
        List<Attributes.Field> columns = header.columns();
        for (int i = 0; i < cells.size(); i++) {
            try {
                if (i < columns.size()) {
                    put(columns.get(i), cells.get(i));
                } else if (!cells.get(i).isBlank()) {
                    throw new RefusedException(
                            Code.INVALID_TRANSACTION,
                            "the row has more values than the header; quote those with a separator");
                }
            } catch (RefusedException e) {
                fault = fault == null ? e : fault;
            }
        }
    }

    private void put(Attributes.Field column, String cell) throws RefusedException {
        boolean name =
                column.role() == Attributes.Role.NAME
                        || column.role() == Attributes.Role.DISPLAY_NAME;
        if (name && cell.strip().indexOf('\n') >= 0) {
            severalLines = true;
            throw new RefusedException(
                    Code.QUOTING,
                    "the full name has several lines; close the quotes after the name");
        }
        person.put(column, cell);
    }

    /**
     * The entry.
     *
     * @throws RefusedException for the first fault of the row
     */
    Entry entry() throws RefusedException {
        if (fault != null) {
            throw fault;
        }
        return person.entry();
    }

    /** Whom the row names; a name of several lines may be a quote that was forgotten, and more. */
    Named named() {
        return severalLines ? Named.UNKNOWN : person.named();
    }
}
