package org.dirsync.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Details;
import org.dirsync.address.RefusedException;

/** What becomes of the details of an entry that is modified. */
public sealed interface DetailsChange {

    /**
     * The details after the change.
     *
     * @throws RefusedException if the two together make none (166, or a member is no address)
     */
    Details applied(Details before) throws RefusedException;

    /** How many characters the new values have. */
    long size();

    /** These take the place of all that were there. */
    record Whole(Details details) implements DetailsChange {
        @Override
        public long size() {
            return details.text().length();
        }

        @Override
        public Details applied(Details before) {
            return details;
        }
    }

    /** Some of them change, one after the other; the rest stays. */
    record Parts(List<PromptChange> changes) implements DetailsChange {
        /** Keeps a copy of the changes. */
        public Parts {
            changes = List.copyOf(changes);
        }

        @Override
        public long size() {
            return changes.stream()
                    .flatMap(change -> change.values().stream())
                    .mapToLong(String::length)
                    .sum();
        }

        @Override
        public Details applied(Details before) throws RefusedException {
            Map<String, String> values = new LinkedHashMap<>(before.asMap());
            for (PromptChange change : changes) {
                change.applyTo(values);
            }
            return Details.of(values);
        }
    }
}
