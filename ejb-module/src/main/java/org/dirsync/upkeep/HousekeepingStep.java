package org.dirsync.upkeep;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.dirsync.audit.AuditRepository;
import org.dirsync.deadletters.NotedLetterRepository;
import org.dirsync.idempotency.KeyedRequestRepository;
import org.dirsync.requestor.Hosted;
import org.dirsync.runs.JournalRepository;
import org.dirsync.runs.RunRepository;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;

/** One step of the housekeeping. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HousekeepingStep {

    private static final int PURGED_AT_ONCE = 2_000;

    @Inject private Opening stores;

    @Inject private AuditRepository audit;

    @Inject private NotedLetterRepository letters;

    @Inject private RunRepository runs;

    @Inject private JournalRepository journals;

    @Inject private KeyedRequestRepository keyed;

    /**
     * Forgets some tombstones of each list that are older than this; returns whether more are left.
     */
    public boolean purge(Instant before) {
        try (Store store = stores.open()) {
            boolean more =
                    store.server().isPresent()
                            && store.purgeMaster().olderThan(before, PURGED_AT_ONCE)
                                    == PURGED_AT_ONCE;
            for (Hosted hosted : stores.hosted()) {
                more |=
                        store.purgeOwn(hosted.name()).olderThan(before, PURGED_AT_ONCE)
                                == PURGED_AT_ONCE;
            }
            return more;
        }
    }

    /** Forgets some deleted addresses that are older than this; returns whether more are left. */
    public boolean forgetDeleted(Instant before) {
        try (Store store = stores.open()) {
            return store.forgetDeleted(before, PURGED_AT_ONCE) == PURGED_AT_ONCE;
        }
    }

    /** Forgets some audit lines that are older than this; returns whether more are left. */
    public boolean forgetAudit(Instant before) {
        return audit.forget(before, PURGED_AT_ONCE);
    }

    /**
     * Forgets some of what own entries were before an instant, and at last who changed them;
     * returns whether more is left.
     */
    public boolean forgetEntryHistory(Instant before) {
        try (Store store = stores.open()) {
            return store.forgetHistory(before, PURGED_AT_ONCE) > 0;
        }
    }

    /** Forgets the answers of requests with keys that began before an instant. */
    public void forgetKeyedRequests(Instant before) {
        keyed.forget(before);
    }

    /** Forgets runs that ended, and journal lines, from before an instant. */
    public void forgetHistory(Instant before) {
        runs.forget(before);
        journals.forget(before);
        letters.forget(before);
        try (Store store = stores.open()) {
            store.batches().forget(before);
        }
    }
}
