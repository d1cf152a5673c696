package org.dirsync.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the small pictures of samples. */
final class Sparks {

    static final Span SPAN = Span.QUARTER;
    private static final Duration SHOWN = Duration.ofDays(1);

    private Sparks() {}

    /** When the day that is shown begins. */
    static Instant from(Instant now) {
        return SPAN.start(now).minus(SHOWN).plus(SPAN.length());
    }

    /** By the names of the postoffices. */
    static Map<String, Spark> of(List<Sample> samples, Instant now) {
        Instant from = from(now);
        int slots = (int) SHOWN.dividedBy(SPAN.length());
        Map<String, Long[]> lags = new HashMap<>();
        for (Sample sample : samples) {
            long slot = Duration.between(from, sample.at()).dividedBy(SPAN.length());
            if (slot >= 0 && slot < slots) {
                lags.computeIfAbsent(sample.postoffice().toString(), name -> empty(slots))[
                                (int) slot] =
                        sample.lagSeconds();
            }
        }
        Map<String, Spark> sparks = new HashMap<>();
        lags.forEach(
                (name, all) ->
                        sparks.put(name, new Spark(from, SPAN.length().toSeconds(), List.of(all))));
        return sparks;
    }

    private static Long[] empty(int slots) {
        Long[] lags = new Long[slots];
        Arrays.fill(lags, -1L);
        return lags;
    }
}
