package org.dirsync.admin;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.format.AddressReader;
import org.dirsync.format.ImportLimits;
import org.dirsync.journal.Event;
import org.dirsync.list.Applied;
import org.dirsync.list.Guard;
import org.dirsync.requestor.OwnList;
import org.dirsync.requestor.PostofficeStore;
import org.jspecify.annotations.Nullable;

/**
 * Address files in and out. Files of any size pass through; an import is read twice, so that a file
 * that cannot be taken as a whole changes nothing.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class AddressFiles {

    private static final int SWEPT_AT_ONCE = 2_000;
    private static final int MOST_NOTED = 20;
    private static final String BROKEN_OFF =
            "the upload broke off before its end, and nothing was changed; send the file again";

    @Inject private PostofficeStore.Factory postoffices;

    @Inject private AddressExport export;

    @EJB private Audit audit;

    @Resource private UserTransaction transaction;

    @Resource private SessionContext context;

    /**
     * Imports a file into the own list of a postoffice. Lines that cannot be taken are refused
     * alone.
     *
     * @param approvedDeletions so many deletions are meant, however large their share; 0 if nobody
     *     has said so
     * @throws InvalidException if the file as a whole cannot be taken: empty, not text, an unusable
     *     header, or, in {@code REPLACE} mode, without a single good entry; or if it would delete
     *     more than the guard lets pass (920); nothing was changed
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public ImportOutcome importFile(
            String postoffice,
            ImportMode mode,
            FileFormat format,
            InputStream in,
            long approvedDeletions) {
        PostofficeName name = Names.hosted(postoffice, postoffices);
        Path spooled = null;
        try {
            spooled = Files.createTempFile("dirsync-import", ".tmp");
            Files.copy(new Upload(in), spooled, StandardCopyOption.REPLACE_EXISTING);
            AddressReader reader = format.format().reader(ImportLimits.DEFAULT);
            ImportGuard counted = new ImportGuard(work -> step(name, work), mode);
            try (InputStream first = Files.newInputStream(spooled)) {
                reader.read(first, counted);
            }
            if (mode == ImportMode.REPLACE && counted.entries() == 0) {
                throw new InvalidException(
                        "",
                        new RefusedException(
                                Code.EMPTY,
                                "the file has no entry that can be taken, and mode=replace would delete"
                                        + " everything; to delete all addresses, delete them one by one"
                                        + " or remove the postoffice"));
            }
            counted.check(guard(name), approvedDeletions);
            try (InputStream second = Files.newInputStream(spooled)) {
                return apply(name, mode, reader, second, approvedDeletions);
            }
        } catch (RefusedException e) {
            throw new InvalidException("", e);
        } catch (Upload.BrokenOffException e) {
            System.getLogger(AddressFiles.class.getName())
                    .log(System.Logger.Level.INFO, "an upload for {0} broke off", name);
            throw new InvalidException("", BROKEN_OFF);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        } finally {
            delete(spooled);
        }
    }

    private ImportOutcome apply(
            PostofficeName name,
            ImportMode mode,
            AddressReader reader,
            InputStream in,
            long approvedDeletions)
            throws IOException, RefusedException {
        long[] epoch = new long[1];
        step(
                name,
                own -> {
                    epoch[0] = own.nextEpoch();
                    return Applied.NOTHING;
                });
        ImportSink sink = new ImportSink(work -> step(name, work), mode, epoch[0]);
        reader.read(in, sink);
        sink.flush();
        if (mode == ImportMode.REPLACE) {
            ImportGuard.checkLeftOut(
                    work -> step(name, work), epoch[0], guard(name), approvedDeletions);
            Applied swept;
            do {
                swept = step(name, own -> own.sweep(epoch[0], SWEPT_AT_ONCE));
                sink.removed(swept);
            } while (swept.removed() == SWEPT_AT_ONCE);
        }
        ImportOutcome outcome = sink.outcome();
        note(name, mode, epoch[0], outcome);
        return outcome;
    }

    private void note(PostofficeName name, ImportMode mode, long epoch, ImportOutcome outcome) {
        Instant now = Instant.now();
        List<Event> events = new ArrayList<>();
        for (ImportOutcome.RefusedLine line :
                outcome.refused().stream().limit(MOST_NOTED).toList()) {
            events.add(
                    Event.warning(
                                    now,
                                    name,
                                    Code.of(line.code()).orElse(Code.FAILED),
                                    "import, line %d: %s".formatted(line.line(), line.message()))
                            .namingAnEntry());
        }
        String text =
                "import %d (%s): %d added, %d modified, %d deleted, %d unchanged, %d refused"
                        .formatted(
                                epoch,
                                mode.name().toLowerCase(Locale.ROOT),
                                outcome.added(),
                                outcome.modified(),
                                outcome.deleted(),
                                outcome.unchanged(),
                                outcome.refusedTotal());
        events.add(Event.info(now, name, text));
        inTransaction(
                name,
                store -> {
                    events.forEach(store.journal()::record);
                    audit.record("import.applied", name.toString(), text);
                    return Applied.NOTHING;
                });
    }

    private Guard guard(PostofficeName name) {
        Guard[] guard = new Guard[1];
        inTransaction(
                name,
                store -> {
                    guard[0] = store.guard();
                    return Applied.NOTHING;
                });
        return guard[0];
    }

    /** One transaction on the own list. */
    private Applied step(PostofficeName name, Function<OwnList, Applied> work) {
        return inTransaction(name, store -> work.apply(store.requestor().own()));
    }

    private Applied inTransaction(PostofficeName name, Function<PostofficeStore, Applied> work) {
        try {
            transaction.begin();
            boolean done = false;
            try (PostofficeStore store = postoffices.openPostoffice(name)) {
                if (store == null) {
                    throw new UnknownNameException(name + " is no longer hosted on this node");
                }
                Applied applied = work.apply(store);
                done = true;
                return applied;
            } finally {
                if (done) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new EJBException("a step of the import was not committed", e);
        }
    }

    /** Writes the own addresses of a postoffice. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
    public void exportOwn(String postoffice, FileFormat format, OutputStream out) {
        export.own(Names.hosted(postoffice, postoffices), Role.sees(context), format.format(), out);
    }

    /** Writes the global address list as a postoffice has it. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER, Role.READER})
    public void exportGal(String postoffice, FileFormat format, OutputStream out) {
        export.gal(Names.hosted(postoffice, postoffices), Role.sees(context), format.format(), out);
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file could not be deleted", e);
        }
    }
}
