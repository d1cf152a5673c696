package org.dirsync.web.attention;

import org.dirsync.attention.ConflictView;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;

/**
 * An address that two postoffices claim, as the page shows it.
 *
 * @param conflict who and what
 * @param advice what to do
 */
public record ConflictRow(ConflictView conflict, String advice) {
    static ConflictRow of(ConflictView conflict, Texts texts) {
        return new ConflictRow(
                conflict,
                texts.say("attention.conflicts.ask", conflict.owner(), conflict.claimant()));
    }

    /** Where the owner's list begins at the address. */
    public String ownersPath() {
        return path(conflict.owner());
    }

    /** Where the claimant's list begins at the address. */
    public String claimantsPath() {
        return path(conflict.claimant());
    }

    private String path(String postoffice) {
        int colon = conflict.address().indexOf(':');
        return Urls.with("/addresses/" + postoffice, "q", conflict.address().substring(colon + 1));
    }
}
