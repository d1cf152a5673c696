package org.dirsync.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.dirsync.format.SpreadsheetOutput;
import org.dirsync.usecase.InvalidException;
import org.jspecify.annotations.Nullable;

/** For what program CSV is written. */
public enum CsvStyle {
    /** As RFC 4180 has it, every value as it is. */
    EXACT {
        @Override
        public OutputStream on(OutputStream out) {
            return out;
        }
    },
    /** Exact, after a byte order mark, by which some programs know UTF-8. */
    BOM {
        @Override
        public OutputStream on(OutputStream out) throws IOException {
            out.write(BYTE_ORDER_MARK);
            return out;
        }
    },
    /** For a spreadsheet, in which no value is a formula; an import takes it back as it was. */
    SPREADSHEET {
        @Override
        public OutputStream on(OutputStream out) throws IOException {
            return new SpreadsheetOutput(out);
        }
    };

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** The stream that takes exact CSV and writes it in this style. */
    public abstract OutputStream on(OutputStream out) throws IOException;

    /**
     * The style of this name; exact if there is none.
     *
     * @throws InvalidException if there is no such style
     */
    public static CsvStyle named(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return EXACT;
        }
        return Arrays.stream(values())
                .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidException(
                                        "csv", "'csv' must be one of exact, bom and spreadsheet."));
    }
}
