package org.dirsync.history;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dirsync.address.PostofficeName;
import org.dirsync.settings.Settings;
import org.dirsync.status.PostofficeStatus;

/** Stores samples and forgets old ones ({@link Settings}), each in a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SampleStep {

    private static final Duration QUARTERS = Duration.ofDays(7);

    @Inject private SampleRepository samples;

    /** How long samples of this length are kept. */
    static Duration kept(Span span) {
        return switch (span) {
            case MINUTE -> Settings.KEEP_SAMPLES.get();
            case QUARTER -> shorter(QUARTERS, Settings.KEEP_HISTORY.get());
            case HOUR -> Settings.KEEP_HISTORY.get();
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Stores how the postoffices are. */
    public void add(Instant at, List<PostofficeStatus> statuses) {
        samples.add(at, statuses.stream().map(status -> sample(at, status)).toList());
    }

    private static Sample sample(Instant at, PostofficeStatus status) {
        return new Sample(
                PostofficeName.of(status.name()),
                at,
                status.lagSeconds(),
                status.pendingChanges(),
                status.ownAddresses(),
                status.galAddresses(),
                status.state());
    }

    /** Forgets what is too old, an hour's samples of each length at most. */
    public void forget(Instant now) {
        for (Span span : Span.values()) {
            samples.forget(span, now.minus(kept(span)));
        }
    }

    /** The lag of the last day. */
    public Map<String, Spark> sparks(Instant now) {
        return Sparks.of(samples.since(Sparks.SPAN, Sparks.from(now)), now);
    }
}
