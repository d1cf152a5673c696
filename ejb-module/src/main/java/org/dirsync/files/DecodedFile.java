package org.dirsync.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.format.AddressFormat;
import org.dirsync.format.AddressReader;
import org.dirsync.format.AddressSink;
import org.dirsync.format.ColumnMapping;
import org.dirsync.format.CsvColumns;
import org.dirsync.format.CsvFileReader;
import org.dirsync.format.ImportLimits;
import org.dirsync.format.LineRefusal;
import org.dirsync.format.Named;
import org.dirsync.format.TextCoding;
import org.dirsync.usecase.InvalidException;
import org.jspecify.annotations.Nullable;

/** An uploaded file as text in UTF-8, whatever its character set is. */
public final class DecodedFile implements AddressFile {

    private final Spooled file;
    private final Charset charset;
    private final boolean chosen;
    private ColumnMapping mapping;
    private @Nullable CsvColumns columns;

    private DecodedFile(Spooled file, Charset charset, boolean chosen, ColumnMapping mapping) {
        this.file = file;
        this.charset = charset;
        this.chosen = chosen;
        this.mapping = mapping;
    }

    /**
     * A file of a format. The bytes of LDIF and vCard say themselves what they are, unless they are
     * UTF-16.
     *
     * @throws RefusedException if the options name no character set (902) or no meaning (903)
     */
    public static DecodedFile of(Spooled file, AddressFormat format, FileOptions options)
            throws IOException, RefusedException {
        ColumnMapping mapping = ColumnMapping.of(options.columns());
        if (!options.charset().isBlank()) {
            return new DecodedFile(file, TextCoding.named(options.charset()), true, mapping);
        }
        Charset charset = TextCoding.ofHead(file.head());
        boolean lines = format == AddressFormat.CSV || format == AddressFormat.IMPORT_FILE;
        if (lines && charset.equals(StandardCharsets.UTF_8)) {
            try (InputStream in = file.open()) {
                charset = TextCoding.recognized(in);
            }
        }
        return new DecodedFile(file, charset, false, mapping);
    }

    /**
     * The same, and what was said of the columns of a postoffice's files before holds too.
     *
     * @param kept where it is kept
     */
    public static DecodedFile of(
            PostofficeName name,
            Spooled file,
            AddressFormat format,
            FileOptions options,
            ColumnMappingStep kept)
            throws IOException, RefusedException {
        DecodedFile decoded = of(file, format, options);
        if (format == AddressFormat.CSV) {
            CsvColumns found = decoded.header();
            if (found != null && !found.names().isEmpty()) {
                boolean said = !options.columns().isEmpty();
                if (options.ask() == FileOptions.Ask.ALWAYS && !said) {
                    throw unknown(found);
                }
                FileOptions used = kept.remembered(name, found.key(), options);
                if (options.ask() == FileOptions.Ask.IF_UNSURE
                        && found.unsure()
                        && used.columns().isEmpty()) {
                    throw unknown(found);
                }
                decoded.mapping = ColumnMapping.of(used.columns());
                decoded.columns = found;
            }
        }
        return decoded;
    }

    private static ColumnsUnknownException unknown(CsvColumns found) {
        return new ColumnsUnknownException(
                found, new RefusedException(Code.HEADER, "say what the columns mean"));
    }

    /** The columns of a CSV file; null if its header row cannot be read, which its reader tells. */
    private @Nullable CsvColumns header() throws IOException {
        try (InputStream in = open()) {
            return CsvColumns.read(in);
        } catch (CharacterCodingException | RefusedException e) {
            return null;
        }
    }

    /** What to answer if the file was refused: its columns, if these are what is not known. */
    public InvalidException refused(RefusedException why) {
        CsvColumns found = columns;
        return found == null || why.code() != Code.HEADER
                ? new InvalidException("file", why)
                : new ColumnsUnknownException(found, why);
    }

    @Override
    public InputStream open() throws IOException {
        return TextCoding.utf8(file.open(), charset);
    }

    @Override
    public void read(AddressFormat format, AddressSink sink) throws IOException, RefusedException {
        if (!chosen && charset.equals(TextCoding.WINDOWS)) {
            sink.refuse(
                    new LineRefusal(
                            1,
                            Code.PASSED_OVER,
                            "the file is not UTF-8 and was read as Windows-1252; if letters are wrong, choose its character set",
                            Named.NOBODY));
        }
        AddressReader reader =
                format == AddressFormat.CSV
                        ? new CsvFileReader(ImportLimits.DEFAULT, mapping)
                        : format.reader(ImportLimits.DEFAULT);
        try (InputStream in = open()) {
            reader.read(in, sink);
        } catch (CharacterCodingException e) {
            throw new RefusedException(
                    Code.NOT_TEXT,
                    "the file is no text in %s; choose its character set"
                            .formatted(charset.name()));
        }
    }
}
