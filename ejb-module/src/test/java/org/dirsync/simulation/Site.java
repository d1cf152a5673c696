package org.dirsync.simulation;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.memory.MemoryRequestorStore;
import org.dirsync.message.Update;
import org.dirsync.requestor.Requestor;

/** A postoffice of the simulated organization. */
final class Site {

    final PostofficeName name;
    final MemoryRequestorStore store;
    final Requestor requestor;
    final List<Update> inbox = new ArrayList<>();
    final List<MemoryRequestorStore> backups = new ArrayList<>();

    Site(PostofficeName name, MemoryRequestorStore store, Requestor requestor) {
        this.name = name;
        this.store = store;
        this.requestor = requestor;
    }
}
