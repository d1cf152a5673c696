package org.dirsync.memory;

import org.dirsync.message.Update.Deletions;
import org.dirsync.requestor.RequestorState;
import org.dirsync.requestor.RequestorStore;

/** What a requestor keeps, in memory. */
public final class MemoryRequestorStore implements RequestorStore {

    private final MemoryOwnList own;
    private final MemoryCopy received;
    private RequestorState state;
    private Deletions deletions = Deletions.NONE;

    /** A store of these parts. */
    public MemoryRequestorStore(RequestorState state, MemoryOwnList own, MemoryCopy received) {
        this.state = state;
        this.own = own;
        this.received = received;
    }

    /** A copy of everything. */
    public MemoryRequestorStore copy() {
        MemoryRequestorStore copy = new MemoryRequestorStore(state, own.copy(), received.copy());
        copy.deletions = deletions;
        return copy;
    }

    /** Becomes what the other is. */
    public void restore(MemoryRequestorStore other) {
        state = other.state;
        deletions = other.deletions;
        own.restore(other.own);
        received.restore(other.received);
    }

    @Override
    public RequestorState state() {
        return state;
    }

    @Override
    public RequestorState peek() {
        return state;
    }

    @Override
    public void store(RequestorState next) {
        state = next;
    }

    @Override
    public MemoryOwnList own() {
        return own;
    }

    @Override
    public MemoryCopy received() {
        return received;
    }

    @Override
    public boolean told(Deletions now) {
        boolean other = !now.equals(deletions);
        deletions = now;
        return other;
    }

    @Override
    public Deletions told() {
        return deletions;
    }
}
