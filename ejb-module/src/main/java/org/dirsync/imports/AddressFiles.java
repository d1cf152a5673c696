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
import java.util.Locale;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.addresses.AddressExport;
import org.dirsync.addresses.GlobalList;
import org.dirsync.audit.Audit;
import org.dirsync.files.ColumnMappingStep;
import org.dirsync.files.DecodedFile;
import org.dirsync.files.FileFormat;
import org.dirsync.files.FileOptions;
import org.dirsync.files.Spooled;
import org.dirsync.files.Upload;
import org.dirsync.format.FileKind;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.store.Plan;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;

/**
 * Address files in and out. Files of any size pass through; an import is read twice, so that a file
 * that cannot be taken as a whole changes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AddressFiles {

    private static final String BROKEN_OFF =
            "the upload broke off before its end, and nothing was changed; send the file again";

    @Inject private PostofficeStore.Factory postoffices;

    @Inject private AddressExport export;

    @EJB private PlanReading reading;

    @EJB private ColumnMappingStep mappings;

    @Resource private SessionContext context;

    /**
     * Imports a file into the own list of a postoffice. Lines that cannot be taken are refused
     * alone.
     *
     * @param approvedDeletions so many deletions are meant, however large their share; 0 if nobody
     *     has said so
     * @throws InvalidException if the file as a whole cannot be taken: empty, not text, an unusable
     *     header, or, in {@code REPLACE} mode, without a single good entry; or if it would delete
     *     more than the guard lets pass (920); nothing was changed
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public ImportOutcome importFile(
            String postoffice,
            ImportMode mode,
            FileFormat format,
            FileOptions options,
            InputStream in,
            long approvedDeletions) {
        PostofficeName name = Names.hosted(postoffice, postoffices);
        try (Spooled spooled = Spooled.of(in)) {
            FileKind.refuseOthers(spooled.head());
            Instant now = Instant.now();
            Plan.Source source =
                    new Plan.Source(
                            true, mode == ImportMode.REPLACE, "", format.format(), who(), now, now);
            return reading.take(
                    name,
                    source,
                    DecodedFile.of(name, spooled, format.format(), options, mappings),
                    approvedDeletions);
        } catch (RefusedException e) {
            throw new InvalidException("", e);
        } catch (Upload.BrokenOffException e) {
            System.getLogger(AddressFiles.class.getName())
                    .log(System.Logger.Level.INFO, "an upload for {0} broke off", name);
            throw new InvalidException("", BROKEN_OFF);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }

    private String who() {
        String name = context.getCallerPrincipal().getName();
        return Audit.NOBODY.contains(name.toLowerCase(Locale.ROOT)) ? Audit.ITSELF : name;
    }

    /** Writes the own addresses of a postoffice. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
    public void exportOwn(String postoffice, FileFormat format, OutputStream out) {
        export.own(Names.hosted(postoffice, postoffices), Role.sees(context), format.format(), out);
    }

    /** Writes the global address list as a postoffice has it, or the whole organization. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER, Role.READER})
    public void exportGal(String postoffice, FileFormat format, OutputStream out) {
        if (postoffice.equals(GlobalList.ORGANIZATION)) {
            export.organization(Role.sees(context), format.format(), out);
            return;
        }
        export.gal(Names.hosted(postoffice, postoffices), Role.sees(context), format.format(), out);
    }
}
