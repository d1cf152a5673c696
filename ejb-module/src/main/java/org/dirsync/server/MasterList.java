package org.dirsync.server;

import java.util.List;
import java.util.SortedSet;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Copy;
import org.dirsync.list.NumberedList;

/**
 * The master list: everybody's addresses, each under one owner, numbered with SrvSync.
 *
 * <p>An address belongs to the postoffice that added it first. Another's entry for it is kept aside
 * as a claim and refused with code 27; when the owner deletes the address, or leaves, the oldest
 * claim takes its place, so that a person who moves between postoffices is never lost.
 */
public interface MasterList extends NumberedList {

    /**
     * The part of the list that one postoffice owns, as a copy of that postoffice's own list. Every
     * change that it makes to an entry takes the next number; a touch alone takes none. Its digests
     * are those of what it owns and claims together.
     */
    Copy copyOf(PostofficeName origin);

    /**
     * The claims of a postoffice that are held back, each with code 27 and its owner; the first
     * few.
     */
    List<RefusedChange> refused(PostofficeName origin, int most);

    /**
     * Removes all entries and claims of a postoffice, in steps (Q130230). The last step also
     * {@linkplain org.dirsync.list.Cursor#forgotten forgets} how far its part was, so that a
     * postoffice that comes back under this name exports its whole list. Counts as {@linkplain
     * #approve approved}.
     *
     * @param most how many entries in this step
     * @return how many were removed; less than {@code most} says that nothing is left
     */
    int withdraw(PostofficeName origin, int most);

    /**
     * Notes that deletions of this origin's entries up to the last number were an administrator's
     * word, so that requestors need not ask again.
     */
    void approve(PostofficeName origin);

    /** The origins of which deletions numbered above this were an administrator's word. */
    SortedSet<PostofficeName> approved(long above);

    /**
     * Gives the entries and claims of a postoffice to another name, in steps: it was renamed, and
     * nobody is to hold a duplicate (Q96060). Each entry takes the next number, so that everybody
     * learns its new owner; where the new name claims an address of the old one, its entry counts.
     * The last step forgets how far the old name's part was.
     *
     * @param most how many entries in this step
     * @return how many were given; less than {@code most} says that nothing is left
     */
    int rename(PostofficeName from, PostofficeName to, int most);
}
