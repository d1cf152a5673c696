package org.dirsync.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dirsync.audit.AuditLine.About;
import org.dirsync.audit.AuditRepository.Wanted;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Page;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.Way;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what. A line is written in the transaction of its change, so that there is none
 * without the other.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Audit {

    /** Whom the list names for what nobody asked for. */
    public static final String ITSELF = "Dirsync";

    /** Names that servers give to callers who are nobody; no user may have one of them. */
    public static final Set<String> NOBODY = Set.of("anonymous", "dirsync", "guest");

    private static final String KIND = "[a-z]+([.-][a-z]+)*";
    private static final int AT_ONCE = 1_000;

    @Inject private AuditRepository lines;

    @Resource private SessionContext context;

    /**
     * Records a change by the caller, in the caller's transaction.
     *
     * @param what a word for the kind of change, as {@code postoffice.removed}
     * @param postoffice whom it is about, or null
     * @param text what was changed, without any secret
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER, Role.READER})
    public void record(String what, @Nullable String postoffice, String text) {
        keep(caller(), what, postoffice, text, About.NOTHING);
    }

    /**
     * Records a change by the caller, as {@link #record(String, String, String)} does, with the
     * entry or the import that it is about.
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER, Role.READER})
    public void record(String what, String postoffice, String text, About about) {
        keep(caller(), what, postoffice, text, about);
    }

    /** Records a change that a job makes for somebody, as {@link #record} does. */
    @PermitAll
    public void recordFor(String who, String what, @Nullable String postoffice, String text) {
        keep(who, what, postoffice, text, About.NOTHING);
    }

    private void keep(
            String who, String what, @Nullable String postoffice, String text, About about) {
        Way way = Way.current();
        lines.record(
                new AuditLine(
                        0,
                        Instant.now(),
                        who,
                        way.kind().name(),
                        way.client(),
                        what,
                        postoffice,
                        text,
                        about));
    }

    private String caller() {
        Way.Kind way = Way.current().kind();
        if (way == Way.Kind.JMX) {
            return "JMX";
        }
        String name = context.getCallerPrincipal().getName();
        boolean nobody = way == Way.Kind.SERVER && NOBODY.contains(name.toLowerCase(Locale.ROOT));
        return nobody ? ITSELF : name;
    }

    /**
     * A page of the list, newest first; what is null narrows nothing. Operators are told what is
     * about postoffices; of users, logins, alerts and the node itself only administrators are told.
     *
     * @param who of this user
     * @param postoffice about this postoffice, hosted still or not
     * @param what of this kind, or of all kinds that begin with it: {@code postoffice} for {@code
     *     postoffice.removed}
     * @param after where the page before ended
     * @param limit how many, from 1 to 1,000
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public Page<AuditView> list(
            @Nullable String who,
            @Nullable String postoffice,
            @Nullable String what,
            @Nullable String after,
            int limit) {
        return page(wanted(who, postoffice, what), Names.before(after), limit);
    }

    private Page<AuditView> page(Wanted wanted, long before, int limit) {
        List<AuditView> found =
                lines.before(wanted, before, limit).stream().map(Audit::view).toList();
        return new Page<>(
                found, found.size() < limit ? null : Long.toString(found.get(limit - 1).id()));
    }

    /** Writes all that is wanted as CSV, newest first; parameters as for {@link #list}. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void export(
            @Nullable String who,
            @Nullable String postoffice,
            @Nullable String what,
            OutputStream out) {
        Wanted wanted = wanted(who, postoffice, what);
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "id",
                    "at",
                    "who",
                    "way",
                    "client",
                    "what",
                    "postoffice",
                    "text",
                    "address",
                    "changed",
                    "import");
            String after = Long.toString(Long.MAX_VALUE);
            while (after != null) {
                Page<AuditView> page = page(wanted, Names.before(after), AT_ONCE);
                page.items().forEach(line -> write(csv, line));
                after = page.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the audit list could not be written", e);
        }
    }

    private static void write(CsvWriter csv, AuditView line) {
        csv.writeRecord(
                Long.toString(line.id()),
                line.at().toString(),
                plain(line.who()),
                line.way(),
                line.client(),
                line.what(),
                Objects.requireNonNullElse(line.postoffice(), ""),
                plain(line.text()),
                plain(Objects.requireNonNullElse(line.address(), "")),
                plain(String.join(", ", line.changed())),
                line.imported() == null ? "" : Long.toString(line.imported()));
    }

    /** What a spreadsheet would take for a formula gets an apostrophe before it. */
    static String plain(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private Wanted wanted(
            @Nullable String who, @Nullable String postoffice, @Nullable String what) {
        if (what != null && !what.matches(KIND)) {
            throw new InvalidException(
                    "what", "give a kind of change as the list has it, as postoffice.removed");
        }
        return new Wanted(
                who,
                postoffice == null ? null : Names.parse(postoffice),
                what,
                !context.isCallerInRole(Role.ADMINISTRATOR));
    }

    private static AuditView view(AuditLine line) {
        return new AuditView(
                line.id(),
                line.at(),
                line.who(),
                line.way(),
                line.client(),
                line.what(),
                line.postoffice(),
                line.text(),
                line.about().address(),
                line.about().changed(),
                line.about().imported());
    }
}
