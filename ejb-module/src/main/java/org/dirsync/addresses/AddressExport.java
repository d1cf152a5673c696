package org.dirsync.addresses;

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
import org.dirsync.format.VcardFileWriter;
import org.dirsync.guard.HeldDeletions;
import org.dirsync.settings.Settings;
import org.dirsync.store.Listed;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.store.Visibility;

/** Writes address lists as files, one entry at a time. */
@Stateless
public class AddressExport {

    private static final String LDIF_BASE = "ou=people,dc=dirsync";

    @Inject private Opening stores;

    private interface Source {
        void each(Store store, Consumer<Listed> consumer);
    }

    /** The own addresses. */
    public void own(
            PostofficeName name, Visibility visibility, AddressFormat format, OutputStream out) {
        write(visibility, (store, to) -> store.addresses(name).eachOwn(to), format, out);
    }

    /** The global address list. */
    public void gal(
            PostofficeName name, Visibility visibility, AddressFormat format, OutputStream out) {
        write(visibility, (store, to) -> store.addresses(name).eachGal(to), format, out);
    }

    /** The master list. */
    public void organization(Visibility visibility, AddressFormat format, OutputStream out) {
        write(visibility, (store, to) -> store.masterAddresses().each(to), format, out);
    }

    /** Entries that a guard keeps, see {@link HeldDeletions}. */
    public void held(long id, Visibility visibility, AddressFormat format, OutputStream out) {
        write(visibility, (store, to) -> store.held().each(id, to), format, out);
    }

    private void write(
            Visibility visibility, Source source, AddressFormat format, OutputStream out) {
        try (Store store = stores.open(visibility)) {
            try (AddressWriter writer = writer(store, source, format, out)) {
                source.each(
                        store,
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
            Store store, Source source, AddressFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvFileWriter(out, prompts(store, source));
            case LDIF -> ldif(out);
            case IMPORT_FILE -> new ImportFileWriter(out);
            case VCARD -> new VcardFileWriter(out);
        };
    }

    /** Below a base of the administrator's, which is there already, or below one of our own. */
    private static AddressWriter ldif(OutputStream out) throws IOException {
        String base = Settings.LDIF_BASE.get();
        LdifFileWriter writer = new LdifFileWriter(out, base.isEmpty() ? LDIF_BASE : base);
        if (base.isEmpty()) {
            writer.writeBase();
        }
        return writer;
    }

    /** The columns must be known before the first row is written. */
    private static List<String> prompts(Store store, Source source) {
        TreeSet<String> prompts = new TreeSet<>();
        source.each(store, listed -> prompts.addAll(listed.entry().details().asMap().keySet()));
        return List.copyOf(prompts);
    }
}
