package org.dirsync.store;

import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;

/**
 * An address as a list shows it.
 *
 * @param owner the postoffice that it belongs to
 * @param entry the entry
 */
public record Listed(PostofficeName owner, Entry entry) {

    /** The key to go on after. */
    public String key() {
        return entry.address().key();
    }
}
