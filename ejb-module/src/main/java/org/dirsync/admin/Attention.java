package org.dirsync.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;

/** What directory servers told the postoffices on this node and their administrators may mend. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Attention {

    @Inject private Opening stores;

    /** Own entries that a server holds back, by postoffice and reason. */
    public List<RefusedView> refused() {
        try (Store store = stores.open()) {
            return store.told().refused().stream()
                    .map(
                            refused ->
                                    new RefusedView(
                                            refused.postoffice().toString(),
                                            refused.code().number(),
                                            refused.code().meaning(),
                                            refused.entries()))
                    .toList();
        }
    }

    /** Own deletions that a server holds or has refused, by postoffice. */
    public List<OwnHeldView> deletions() {
        try (Store store = stores.open()) {
            return store.told().held().stream()
                    .map(
                            held ->
                                    new OwnHeldView(
                                            held.postoffice().toString(),
                                            held.deletions().waiting(),
                                            held.deletions().refused()))
                    .toList();
        }
    }
}
