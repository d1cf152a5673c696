package org.dirsync.web.guard;

import java.util.List;
import org.dirsync.addresses.EntryView;
import org.dirsync.guard.HeldView;
import org.dirsync.web.text.Texts;

/**
 * Held deletions as the page shows them.
 *
 * @param held what is held
 * @param first the first few entries that would go
 * @param texts the reader's language
 */
public record HeldRow(HeldView held, List<EntryView> first, Texts texts) {

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
        long percent = held.entries() == 0 ? 0 : all() * 100 / held.entries();
        return texts.say("attention.held.share", all(), held.entries(), percent);
    }

    /** The button that deletes. */
    public String deletion() {
        return texts.say(
                undecided() ? "attention.held.delete" : "attention.held.delete.afterall", all());
    }

    /** What deleting does. */
    public String approval() {
        return held.master()
                ? texts.say("attention.held.delete.master")
                : texts.say("attention.held.delete.copy", held.receiver());
    }

    /** What keeping does. */
    public String discarding() {
        return held.master()
                ? texts.say("attention.held.keep.master", held.origin())
                : texts.say("attention.held.keep.copy", held.receiver());
    }
}
