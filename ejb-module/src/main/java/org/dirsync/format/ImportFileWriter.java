package org.dirsync.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.dirsync.address.AddressType;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Template;
import org.jspecify.annotations.Nullable;

/**
 * Writes the import file of Microsoft Mail: an {@code A} line for each entry, in the original's
 * columns where the name fits them, with tabs where it does not. Lines end with CR and LF, as the
 * original's do.
 */
public final class ImportFileWriter implements AddressWriter {

    private final Writer out;

    /** A file without {@code R} and {@code T}, until these are written. */
    public ImportFileWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Says that what follows is a whole list; to be called first. */
    public void writeReplace(AddressType type, @Nullable PostofficeName postoffice)
            throws IOException {
        end("R " + scope(type, postoffice));
    }

    /** Says which prompts the postoffice has; to be called before the entries. */
    public void writePrompts(
            AddressType type, @Nullable PostofficeName postoffice, Template template)
            throws IOException {
        end("T " + scope(type, postoffice));
        for (Template.Prompt prompt : template.prompts()) {
            end(" " + prompt);
        }
    }

    private static String scope(AddressType type, @Nullable PostofficeName postoffice) {
        return type + ":" + (postoffice == null ? "" : postoffice);
    }

    @Override
    public void write(Entry entry) throws IOException {
        String name = entry.name();
        if (entry.hidden()) {
            end("A\t" + name + "\t" + entry.address() + "\t" + Columns.HIDDEN);
        } else if (name.length() > Columns.MAX_NAME) {
            end("A\t" + name + "\t" + entry.address());
        } else {
            end("A " + name + " ".repeat(Columns.MAX_NAME + 1 - name.length()) + entry.address());
        }
        if (!entry.details().isEmpty()) {
            end("- " + entry.details().text().replace("\n", "\r\n- "));
        }
    }

    private void end(String line) throws IOException {
        out.write(line);
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
