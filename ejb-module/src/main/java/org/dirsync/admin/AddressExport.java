package org.dirsync.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dirsync.address.PostofficeName;
import org.dirsync.format.AddressFormat;
import org.dirsync.format.AddressWriter;
import org.dirsync.format.CsvFileWriter;
import org.dirsync.format.ImportFileWriter;
import org.dirsync.format.LdifFileWriter;
import org.dirsync.store.AddressQueries;
import org.dirsync.store.Listed;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;

/** Writes address lists as files, one entry at a time. */
@Stateless
public class AddressExport {

    private static final String LDIF_BASE = "ou=people,dc=dirsync";

    @Inject private Opening stores;

    private interface Source {
        void each(AddressQueries addresses, Consumer<Listed> consumer);
    }

    /** The own addresses. */
    public void own(PostofficeName name, AddressFormat format, OutputStream out) {
        write(name, AddressQueries::eachOwn, format, out);
    }

    /** The global address list. */
    public void gal(PostofficeName name, AddressFormat format, OutputStream out) {
        write(name, AddressQueries::eachGal, format, out);
    }

    private void write(PostofficeName name, Source source, AddressFormat format, OutputStream out) {
        try (Store store = stores.open()) {
            AddressQueries addresses = store.addresses(name);
            try (AddressWriter writer = writer(addresses, source, format, out)) {
                source.each(
                        addresses,
                        listed -> {
                            try {
                                writer.write(listed.entry());
                            } catch (IOException e) {
                                throw new UncheckedIOException("the reader went away", e);
                            }
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the reader went away", e);
        }
    }

    private static AddressWriter writer(
            AddressQueries addresses, Source source, AddressFormat format, OutputStream out)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvFileWriter(out, prompts(addresses, source));
            case LDIF -> new LdifFileWriter(out, LDIF_BASE);
            case IMPORT_FILE -> new ImportFileWriter(out);
        };
    }

    /** The columns must be known before the first row is written. */
    private static List<String> prompts(AddressQueries addresses, Source source) {
        TreeSet<String> prompts = new TreeSet<>();
        source.each(addresses, listed -> prompts.addAll(listed.entry().details().asMap().keySet()));
        return List.copyOf(prompts);
    }
}
