package org.dirsync.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.cycle.RequestorSteps;
import org.dirsync.memory.MemoryInbox;
import org.dirsync.memory.MemoryRequestorStore;
import org.dirsync.requestor.Requestor;

/** A postoffice of the simulated organization. */
final class Site {

    PostofficeName name;
    MemoryRequestorStore store;
    Requestor requestor;
    RequestorSteps steps;

    /** How far its clock is off. */
    Duration clock = Duration.ZERO;

    final MemoryInbox inbox = new MemoryInbox();
    final List<MemoryRequestorStore> backups = new ArrayList<>();

    Site(PostofficeName name, MemoryRequestorStore store, Requestor requestor) {
        this.name = name;
        this.store = store;
        this.requestor = requestor;
    }
}
