package org.dirsync.store;

import org.dirsync.requestor.PostofficeStore;
import org.dirsync.server.ServerStore;

/** Opens stores of every kind, in the caller's transaction. */
public interface Opening extends PostofficeStore.Factory, ServerStore.Factory {

    /** A store of everything for a step. */
    Store open();

    /** A store for a step that reads for somebody: its queries show what he may see. */
    Store open(Visibility visibility);
}
