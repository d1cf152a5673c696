package org.dirsync.runs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;

/** What became of the messages between a postoffice and its directory server. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Batches {

    /** So many at most. */
    public static final int MAX = 200;

    @Inject private Opening stores;

    /**
     * The last messages, newest first.
     *
     * @param postoffice one that is hosted here or registered at the directory server here
     * @param limit at most so many, and never more than {@link #MAX}
     */
    public List<BatchView> list(String postoffice, int limit) {
        PostofficeName name = Names.parse(postoffice);
        try (Store store = stores.open()) {
            if (!store.isHosted(name) && store.registrations().peek(name).isEmpty()) {
                throw new UnknownNameException(
                        "%s is neither hosted here nor registered".formatted(name));
            }
            return store.lastBatches().last(name, Math.min(limit, MAX)).stream()
                    .map(BatchView::of)
                    .toList();
        }
    }
}
