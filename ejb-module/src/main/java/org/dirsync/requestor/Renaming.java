package org.dirsync.requestor;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.list.Change;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.NumberedList.Page;

/**
 * A postoffice takes another name, at its own side (Q96060): its list goes over to the list of the
 * new name, page by page, while the old one is still in use.
 *
 * <p>At the directory server, {@code MasterList.rename} gives the entries their new owner; neither
 * waits for the other, and no address is missing or there twice meanwhile.
 */
public final class Renaming {

    private final OwnList from;
    private final OwnList to;

    /** From the list of the old name to that of the new one. */
    public Renaming(OwnList from, OwnList to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Takes over the next changes, in the caller's transaction.
     *
     * @param base the number that the step before returned, 0 to begin
     * @param limit how much in this step
     * @return through which number of the old list all is taken over; if it is the list's last
     *     number, both lists are the same until the old one changes again
     */
    public long step(long base, Limit limit) {
        from.lock();
        Page page = from.read(base, 0, Filter.ALL, limit);
        List<Entry> entries = new ArrayList<>();
        List<Address> gone = new ArrayList<>();
        for (Change change : page.changes()) {
            if (change.entry() != null) {
                entries.add(change.entry());
            } else if (to.find(change.address()).isPresent()) {
                gone.add(change.address());
            }
        }
        to.put(entries, 0);
        to.remove(gone);
        return page.through();
    }
}
