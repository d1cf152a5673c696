package org.dirsync.files;

import java.util.List;
import java.util.stream.IntStream;
import org.dirsync.address.RefusedException;
import org.dirsync.format.CsvColumns;
import org.dirsync.usecase.InvalidException;

/** A CSV file whose header row does not tell what its columns mean; nothing was changed. */
public class ColumnsUnknownException extends InvalidException {
    private static final long serialVersionUID = 1L;

    private final transient List<FileColumn> columns;

    /** Which columns it has, and why it cannot be taken without a word about them. */
    ColumnsUnknownException(CsvColumns columns, RefusedException refused) {
        super("file", refused);
        this.columns =
                IntStream.range(0, columns.names().size())
                        .mapToObj(
                                i ->
                                        new FileColumn(
                                                columns.names().get(i),
                                                columns.meanings().get(i),
                                                columns.samples().get(i)))
                        .toList();
    }

    /** The columns of the file, in their order. */
    public List<FileColumn> columns() {
        return columns;
    }
}
