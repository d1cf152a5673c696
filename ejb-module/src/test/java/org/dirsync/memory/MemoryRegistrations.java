package org.dirsync.memory;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dirsync.address.PostofficeName;
import org.dirsync.server.Registration;
import org.dirsync.server.Registrations;

/** The requestors that the server knows, in memory. */
public final class MemoryRegistrations implements Registrations {

    private final TreeMap<PostofficeName, Registration> known = new TreeMap<>();

    /** Registers a requestor. */
    public void add(Registration registration) {
        known.put(registration.name(), registration);
    }

    /** Removes a requestor. */
    public void remove(PostofficeName name) {
        known.remove(name);
    }

    /** A copy of everything. */
    public MemoryRegistrations copy() {
        return new MemoryRegistrations().restore(this);
    }

    /** Becomes what the other is. */
    public MemoryRegistrations restore(MemoryRegistrations other) {
        MemoryNumberedList.refill(known, other.known);
        return this;
    }

    @Override
    public Optional<Registration> find(PostofficeName name) {
        return Optional.ofNullable(known.get(name));
    }

    @Override
    public Optional<Registration> peek(PostofficeName name) {
        return find(name);
    }

    @Override
    public List<PostofficeName> due() {
        return known.values().stream().filter(Registration::due).map(Registration::name).toList();
    }

    @Override
    public void store(Registration registration) {
        if (known.replace(registration.name(), registration) == null) {
            throw new IllegalStateException(registration.name() + " is not registered");
        }
    }
}
