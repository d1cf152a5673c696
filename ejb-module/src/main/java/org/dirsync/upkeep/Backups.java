package org.dirsync.upkeep;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.dirsync.audit.Audit;
import org.dirsync.settings.Settings;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.store.StoreException;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.Role;

/** Copies the database while everything goes on. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Backups {

    @Inject private Opening stores;

    @EJB private Audit audit;

    /**
     * Makes a copy, in a new directory below the one that {@code dirsync.backup.directory} names.
     *
     * @throws ConflictException if there is no such directory, or the database cannot write there
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public BackupView make() {
        Instant begun = Instant.now();
        Path directory = BackupDirectory.fresh(Settings.BACKUP_DIRECTORY.get(), begun);
        try (Store store = stores.open()) {
            store.backUp(directory);
        } catch (StoreException e) {
            ConflictException failed =
                    new ConflictException(
                            "the backup to %s failed: %s; make room there, or see the server's log"
                                    .formatted(directory, e.getMessage()));
            failed.initCause(e);
            throw failed;
        }
        audit.record("backup.made", null, "the database was copied to " + directory);
        long millis = Duration.between(begun, Instant.now()).toMillis();
        return new BackupView(directory.toString(), begun, millis);
    }
}
