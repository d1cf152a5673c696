package org.dirsync.search;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;

/** One step of {@link Following}, in a transaction. */
@Stateless
public class FollowStep {

    @Inject private Opening stores;

    @EJB private NameSearch names;

    /** Takes some of what is new; whether there is more. */
    public boolean follow() {
        try (Store store = stores.open()) {
            return names.follow(store);
        }
    }
}
