package org.dirsync.imports;

import java.util.Locale;
import org.dirsync.store.Plan;

/** What an import does with entries that the file does not name. */
public enum ImportMode {
    /** They stay. */
    MERGE,
    /** They are deleted. */
    REPLACE;

    static ImportMode of(Plan plan) {
        return plan.source().replace() ? REPLACE : MERGE;
    }

    /** As the API and the journal write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
