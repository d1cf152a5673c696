package org.dirsync.requestor;

import java.util.List;
import org.dirsync.list.Change;
import org.dirsync.list.Copy;

/** What a requestor has received of the master list: everybody else's entries. */
public interface Received extends Copy {

    /**
     * A page of the entries, each as its owner's change, in the order of the keys of their
     * addresses. The numbers are those of no list.
     *
     * @param after the key of the last address of the page before, empty to begin
     * @param most how many entries, from 1
     */
    List<Change> page(String after, int most);
}
