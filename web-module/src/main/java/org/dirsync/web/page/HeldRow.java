package org.dirsync.web.page;

import java.util.List;
import org.dirsync.admin.EntryView;
import org.dirsync.admin.HeldView;

/**
 * Held deletions as the page shows them.
 *
 * @param held what is held
 * @param first the first few entries that would go
 */
public record HeldRow(HeldView held, List<EntryView> first) {

    /** Whether somebody still has to decide. */
    public boolean undecided() {
        return held.waiting() > 0;
    }

    /** How many would go if they are deleted. */
    public long all() {
        return held.waiting() + held.kept();
    }

    /** Which share of the origin's entries that is, in words. */
    public String share() {
        return Words.number(all())
                + " of "
                + Words.count(held.entries(), "entry", "entries")
                + " ("
                + (held.entries() == 0 ? 0 : all() * 100 / held.entries())
                + " %)";
    }

    /** What deleting does. */
    public String approval() {
        return held.master()
                ? "They go from the master list now, and from every global address list with its next"
                        + " cycle."
                : "They go from the global address list of " + held.receiver() + " now.";
    }

    /** What keeping does. */
    public String discarding() {
        return held.master()
                ? "They stay in every global address list. "
                        + held.origin()
                        + " is told and can restore them."
                : "They stay in the global address list of " + held.receiver() + ".";
    }
}
