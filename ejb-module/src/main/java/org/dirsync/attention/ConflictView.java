package org.dirsync.attention;

import java.time.Instant;
import org.dirsync.store.ConflictQueries.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * An address that two postoffices claim. The first keeps it; the other's entry is held back and
 * follows by itself when the first deletes its own.
 *
 * @param id later claims have higher ones
 * @param address the address
 * @param owner who has it
 * @param ownersName the full name there
 * @param claimant who wants it too
 * @param claimantsName the full name there
 * @param since since when, or null if that is not known
 */
public record ConflictView(
        long id,
        String address,
        String owner,
        String ownersName,
        String claimant,
        String claimantsName,
        @Nullable Instant since) {

    static ConflictView of(Conflict conflict) {
        return new ConflictView(
                conflict.id(),
                conflict.address(),
                conflict.owner().toString(),
                conflict.ownersName(),
                conflict.claimant().toString(),
                conflict.claimantsName(),
                conflict.since());
    }
}
