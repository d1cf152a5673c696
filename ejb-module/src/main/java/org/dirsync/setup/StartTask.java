package org.dirsync.setup;

/**
 * Something that the node still does after its start, while it works already.
 *
 * @param kind what it is
 * @param done how much of it is done: postoffices, or names
 * @param total how much there is
 */
public record StartTask(Kind kind, long done, long total) {

    /** What a node does after its start. */
    public enum Kind {
        /** Loads the sample organization. */
        SAMPLES,
        /** Takes names into the index that searches use. */
        INDEX
    }

    /** In English, for health and log. */
    public String text() {
        return switch (kind) {
            case SAMPLES ->
                    "loading the sample organization: %,d of %,d postoffices"
                            .formatted(done, total);
            case INDEX ->
                    "making the index of names: %,d of %,d; a search may not find everybody yet"
                            .formatted(done, total);
        };
    }
}
