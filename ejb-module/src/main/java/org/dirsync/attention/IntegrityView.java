package org.dirsync.attention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a postoffice's lists did not agree, and what the server says of its deletions.
 *
 * @param deletionsWaiting own deletions that wait for the server's administrator
 * @param deletionsRefused own deletions that he refused: others still have these entries
 * @param repairs origins whose whole list it asks for at present
 * @param divergences what was found and what healed it, newest first
 */
public record IntegrityView(
        long deletionsWaiting,
        long deletionsRefused,
        List<String> repairs,
        List<DivergenceView> divergences) {

    /** Keeps copies of the lists. */
    public IntegrityView {
        repairs = List.copyOf(repairs);
        divergences = List.copyOf(divergences);
    }

    /**
     * A list that differed from its digest, or agrees with it again.
     *
     * @param at when
     * @param healed whether it agrees again
     * @param text which origin's list, and what was done
     * @param run the number of the postoffice's run in which that was, or null if it was in none
     */
    public record DivergenceView(Instant at, boolean healed, String text, @Nullable Long run) {}
}
