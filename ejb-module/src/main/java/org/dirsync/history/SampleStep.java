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
import org.dirsync.store.Opening;
import org.dirsync.store.Sample;
import org.dirsync.store.SampleTable;
import org.dirsync.store.SampleTable.Span;
import org.dirsync.store.Store;
import org.dirsync.usecase.State;

/** Stores samples and forgets old ones ({@link Settings}), each in a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SampleStep {

    private static final Duration QUARTERS = Duration.ofDays(7);

    @Inject private Opening stores;

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
        List<Sample> samples = statuses.stream().map(status -> sample(at, status)).toList();
        try (Store store = stores.open()) {
            store.samples().add(at, samples, SampleStep::worse);
        }
    }

    private static Sample sample(Instant at, PostofficeStatus status) {
        return new Sample(
                PostofficeName.of(status.name()),
                at,
                status.lagSeconds(),
                status.pendingChanges(),
                status.ownAddresses(),
                status.galAddresses(),
                status.state().name());
    }

    private static String worse(String one, String other) {
        return State.valueOf(one).compareTo(State.valueOf(other)) < 0 ? one : other;
    }

    /** Forgets what is too old, an hour's samples of each length at most. */
    public void forget(Instant now) {
        try (Store store = stores.open()) {
            SampleTable samples = store.samples();
            for (Span span : Span.values()) {
                samples.forget(span, now.minus(kept(span)));
            }
        }
    }

    /** The lag of the last day. */
    public Map<String, Spark> sparks(Instant now) {
        try (Store store = stores.open()) {
            return Sparks.of(store.samples().since(Sparks.SPAN, Sparks.from(now)), now);
        }
    }
}
