package org.dirsync.attention;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.alerts.AlertRepository;
import org.dirsync.guard.OwnHeldView;
import org.dirsync.runs.JournalRepository;
import org.dirsync.runs.JournalView;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Page;
import org.dirsync.usecase.Role;
import org.jspecify.annotations.Nullable;

/** What directory servers told the postoffices on this node and their administrators may mend. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Attention {

    private static final Duration LATELY = Duration.ofDays(3);
    private static final int MAX_LINES = 20;

    /** What is wrong with one transaction, not with its message. */
    private static final List<Code> REFUSALS =
            List.of(
                    Code.INVALID_CHARACTER,
                    Code.INVALID_COMMAND,
                    Code.UNKNOWN_TYPE,
                    Code.ADDRESS_ENDS,
                    Code.NAME_ENDS,
                    Code.ELEMENT_TOO_LONG,
                    Code.SLASH_EXPECTED,
                    Code.SEPARATOR_EXPECTED,
                    Code.TEMPLATE_NOT_ALLOWED,
                    Code.ADDRESS_TOO_LONG,
                    Code.DOES_NOT_EXIST,
                    Code.NO_FULL_NAME,
                    Code.ADDRESS_EXPECTED,
                    Code.ALPHANUMERIC_ONLY,
                    Code.NAME_TOO_LONG,
                    Code.INVALID_TRANSACTION,
                    Code.CONTROL_CHARACTER);

    @Inject private Opening stores;

    @Inject private AlertRepository alerts;

    @Inject private JournalRepository journals;

    @Resource private SessionContext context;

    /** Own entries that a server holds back, by postoffice and reason. */
    public List<RefusedView> refused() {
        try (Store store = stores.open(Role.sees(context))) {
            return store.told().refused().stream()
                    .map(
                            refused ->
                                    new RefusedView(
                                            refused.postoffice().toString(),
                                            refused.code().number(),
                                            refused.code().meaning(),
                                            refused.entries(),
                                            refused.example()))
                    .toList();
        }
    }

    /** Addresses that two postoffices claim, oldest claim first. */
    public Page<ConflictView> conflicts(@Nullable String after, int limit) {
        long above = after == null ? 0 : Names.before(after);
        try (Store store = stores.open(Role.sees(context))) {
            List<ConflictView> conflicts =
                    store.conflicts().after(above, limit).stream().map(ConflictView::of).toList();
            return new Page<>(
                    conflicts,
                    conflicts.size() < limit ? null : Long.toString(conflicts.get(limit - 1).id()));
        }
    }

    /** How many addresses are claimed by two postoffices. */
    public long conflictCount() {
        try (Store store = stores.open(Role.sees(context))) {
            return store.conflicts().count();
        }
    }

    /** Lists that differed and are sent again. */
    public List<DivergedView> diverged() {
        try (Store store = stores.open(Role.sees(context))) {
            return store.diverged().all().stream()
                    .map(
                            one ->
                                    new DivergedView(
                                            one.receiver().toString(),
                                            one.origin().toString(),
                                            one.master()))
                    .toList();
        }
    }

    /** What was found and done about lists that differed in the last days, newest first. */
    public List<JournalView> divergences() {
        return lines(List.of(Code.DIVERGED, Code.HEALED, Code.GAP));
    }

    /** Single transactions that were refused in the last days, newest first. */
    public List<JournalView> refusedTransactions() {
        return lines(REFUSALS);
    }

    private List<JournalView> lines(List<Code> codes) {
        return journals
                .since(Instant.now().minus(LATELY), codes, MAX_LINES, Role.sees(context))
                .stream()
                .map(JournalView::of)
                .toList();
    }

    /** Alerts that could not be sent, by way and reason; the one that waits for longest first. */
    public List<FailingAlerts> failingAlerts() {
        return alerts.failing(MAX_LINES).stream()
                .map(
                        one ->
                                new FailingAlerts(
                                        one.way(),
                                        one.failure(),
                                        one.messages(),
                                        one.givenUp(),
                                        one.since()))
                .toList();
    }

    /** Own deletions that a server holds or has refused, by postoffice. */
    public List<OwnHeldView> deletions() {
        try (Store store = stores.open(Role.sees(context))) {
            return store.told().held().stream()
                    .map(
                            held ->
                                    new OwnHeldView(
                                            held.postoffice().toString(),
                                            held.deletions().waiting(),
                                            held.deletions().refused()))
                    .toList();
        }
    }
}
