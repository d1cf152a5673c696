package org.dirsync.imports;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.files.ColumnMappingStep;
import org.dirsync.files.ColumnsUnknownException;
import org.dirsync.files.DecodedFile;
import org.dirsync.files.FileFormat;
import org.dirsync.files.FileOptions;
import org.dirsync.files.Spooled;
import org.dirsync.files.Upload;
import org.dirsync.format.AddressFormat;
import org.dirsync.format.FileKind;
import org.dirsync.imports.PlanSteps.Guarded;
import org.dirsync.store.Opening;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanAction;
import org.dirsync.store.PlanRow;
import org.dirsync.store.PlanRows;
import org.dirsync.store.PlanState;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Page;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.jspecify.annotations.Nullable;

/**
 * Imports in two steps: a preview, which changes nothing, and its application, which does what the
 * preview shows and nothing else. Its rows are for operators: those of hidden entries are among
 * them, and what a refused line says of whom cannot be told.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class ImportPlans {

    private static final int MAX_FILE_NAME = 256;

    @Inject private Opening stores;

    @EJB private PlanReading reading;

    @EJB private PlanSteps steps;

    @EJB private PlanWork work;

    @EJB private ColumnMappingStep mappings;

    @Resource private SessionContext context;

    /**
     * Reads a file and stores what its import would do.
     *
     * @param format how it is written, or null to tell by its name and beginning
     * @param file its name; empty if there is none
     * @param options what the file does not tell
     * @throws ColumnsUnknownException if the header row does not tell where addresses and names are
     * @throws InvalidException if the file as a whole cannot be taken; then no plan is kept
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public PlanView make(
            String postoffice,
            ImportMode mode,
            @Nullable FileFormat format,
            String file,
            FileOptions options,
            InputStream in) {
        PostofficeName name = Names.hosted(postoffice, stores);
        try (Spooled spooled = Spooled.of(in)) {
            byte[] head = spooled.head();
            AddressFormat as;
            if (format == null) {
                as = FileKind.of(file, head);
            } else {
                FileKind.refuseOthers(head);
                as = format.format();
            }
            Instant now = Instant.now();
            String called = file.substring(0, Math.min(MAX_FILE_NAME, file.length())).strip();
            Plan.Source source =
                    new Plan.Source(
                            false,
                            mode == ImportMode.REPLACE,
                            called,
                            as,
                            who(),
                            now,
                            now.plus(PlanKeeper.kept()));
            DecodedFile decoded = DecodedFile.of(name, spooled, as, options, mappings);
            try {
                return view(postoffice, reading.preview(name, source, decoded));
            } catch (RefusedException e) {
                throw decoded.refused(e);
            }
        } catch (RefusedException e) {
            throw new InvalidException("file", e);
        } catch (Upload.BrokenOffException e) {
            System.getLogger(ImportPlans.class.getName())
                    .log(System.Logger.Level.INFO, "an upload for {0} broke off", name);
            throw new InvalidException(
                    "file", "the upload broke off before its end; send the file again");
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }

    /** The plan of the import with this number. */
    public PlanView view(String postoffice, long id) {
        return view(found(Names.hosted(postoffice, stores), id));
    }

    /** Plans, newest first. */
    public Page<PlanView> list(String postoffice, @Nullable String after, int limit) {
        PostofficeName name = Names.hosted(postoffice, stores);
        List<Guarded> plans = steps.before(name, Names.before(after), limit + 1);
        List<Guarded> page = plans.subList(0, Math.min(limit, plans.size()));
        return new Page<>(
                page.stream().map(ImportPlans::view).toList(),
                plans.size() > limit ? Long.toString(page.get(limit - 1).plan().number()) : null);
    }

    /**
     * Rows of a plan.
     *
     * @param action of this action only, or null for all
     * @param after where the page before ended, or null for the first
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public Page<PlanRowView> rows(
            String postoffice,
            long id,
            @Nullable String action,
            @Nullable String after,
            int limit) {
        Plan plan = found(Names.hosted(postoffice, stores), id).plan();
        PlanAction only = action(action);
        long from = after == null ? 0 : place(after);
        PlanRows.Page page = steps.with(plans -> plans.rows(plan.id()).page(only, from, limit));
        List<PlanRow> rows = page.rows();
        Set<String> retained = retained(plan, rows);
        return new Page<>(
                rows.stream().map(row -> PlanRowView.of(row, retained)).toList(),
                page.more() ? Long.toString(rows.get(rows.size() - 1).place()) : null);
    }

    /** The keys of entries that stay because refused rows of this page name them. */
    private Set<String> retained(Plan plan, List<PlanRow> page) {
        Set<String> named = new HashSet<>();
        for (PlanRow row : page) {
            Address address = row.named();
            if (address != null) {
                named.add(address.key());
            }
        }
        Map<String, PlanRow> found =
                named.isEmpty()
                        ? Map.of()
                        : steps.with(plans -> plans.rows(plan.id()).find(named, Long.MAX_VALUE))
                                .orElseThrow();
        named.removeIf(
                key -> {
                    PlanRow row = found.get(key);
                    return row == null || row.action() != PlanAction.RETAINED;
                });
        return named;
    }

    private static @Nullable PlanAction action(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(PlanAction.values())
                .filter(action -> action.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidException(
                                        "action",
                                        "'action' must be one of "
                                                + Arrays.toString(PlanAction.values())
                                                        .toLowerCase(Locale.ROOT)));
    }

    private static long place(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw new InvalidException(
                    "after", "'after' must be the number that the page before names as its next");
        }
        return Long.parseLong(after);
    }

    /** Writes all rows of a plan as CSV. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public void export(String postoffice, long id, OutputStream out) {
        Plan plan = found(Names.hosted(postoffice, stores), id).plan();
        steps.with(
                plans -> {
                    PlanCsv.write(plans.rows(plan.id()), out);
                    return id;
                });
    }

    /**
     * Begins to do what a plan says. It goes on by itself; {@link #view} tells how far it is.
     *
     * @param approved so many deletions are meant; 0 if nobody has said so
     * @throws ConflictException if it is not new any more
     * @throws InvalidException if the guard holds its deletions and they were not approved (920),
     *     or another number of deletions was approved than it has
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public PlanView apply(String postoffice, long id, long approved) {
        PostofficeName name = Names.hosted(postoffice, stores);
        Guarded guarded = found(name, id);
        Plan plan = guarded.plan();
        long deletions = plan.counts().deleted();
        if (plan.state() == PlanState.NEW
                && deletions != approved
                && (guarded.holds() || approved != 0)) {
            throw new InvalidException(
                    "approveDeletions",
                    new RefusedException(
                            Code.DELETIONS_HELD,
                            "the plan would delete %d of %d addresses, and the deletion guard lets %d %% pass; nothing was changed; if that is meant, apply it with approveDeletions=%d"
                                    .formatted(
                                            deletions,
                                            guarded.own(),
                                            guarded.guard().percent(),
                                            deletions)));
        }
        if (!steps.begin(plan, who())) {
            throw new ConflictException(
                    "import %d is %s and cannot be applied; make a new preview"
                            .formatted(id, plan.state().name().toLowerCase(Locale.ROOT)));
        }
        work.apply(plan.id());
        return view(found(name, id));
    }

    /**
     * Stops a plan that is being applied, after the step under way. What was applied stays applied.
     *
     * @throws ConflictException if it is not being applied
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public PlanView cancel(String postoffice, long id) {
        PostofficeName name = Names.hosted(postoffice, stores);
        Plan plan = found(name, id).plan();
        if (!steps.move(plan, PlanState.APPLYING, PlanState.CANCELLING, "import.stopped")) {
            throw new ConflictException("import %d is not being applied".formatted(id));
        }
        return view(found(name, id));
    }

    /**
     * Throws a plan away, or what is kept of one that was applied.
     *
     * @throws ConflictException if it is being applied
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public void discard(String postoffice, long id) {
        Plan plan = found(Names.hosted(postoffice, stores), id).plan();
        PlanState state = plan.state();
        boolean busy = state == PlanState.APPLYING || state == PlanState.CANCELLING;
        if (busy || !steps.move(plan, state, PlanState.DROPPED, "import.discarded")) {
            throw new ConflictException("import %d is being applied; stop it first".formatted(id));
        }
    }

    private Guarded found(PostofficeName name, long id) {
        return steps.find(name, id)
                .orElseThrow(
                        () ->
                                new UnknownNameException(
                                        "%s has no import %d; it was thrown away or is too old"
                                                .formatted(name, id)));
    }

    private String who() {
        return context.getCallerPrincipal().getName();
    }

    private static PlanView view(Guarded guarded) {
        Plan plan = guarded.plan();
        Plan.Progress progress = plan.progress();
        return new PlanView(
                plan.number(),
                plan.postoffice().toString(),
                plan.state().name(),
                plan.source().direct(),
                ImportMode.of(plan),
                FileFormat.of(plan.source().format()),
                plan.source().file(),
                plan.source().by(),
                plan.source().at(),
                plan.source().expires(),
                plan.entries(),
                PlanView.Counts.of(plan.counts()),
                ImportOutcome.notice(plan.counts()),
                guarded.holds() ? plan.counts().deleted() : null,
                guarded.guard().percent(),
                progress.started() == null
                        ? null
                        : new PlanView.Progress(
                                plan.number(),
                                progress.by(),
                                progress.started(),
                                progress.ended(),
                                progress.done(),
                                Math.max(plan.counts().changes(), progress.done()),
                                progress.added(),
                                progress.modified(),
                                progress.deleted(),
                                progress.stale()),
                plan.kept() && plan.state() != PlanState.EXPIRED);
    }
}
