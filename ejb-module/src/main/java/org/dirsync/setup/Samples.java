package org.dirsync.setup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dirsync.files.FileFormat;
import org.dirsync.files.FileOptions;
import org.dirsync.imports.AddressFiles;
import org.dirsync.imports.ImportMode;
import org.dirsync.settings.Settings;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.store.HostBook;
import org.dirsync.usecase.Role;
import org.jspecify.annotations.Nullable;

/**
 * Loads a sample organization into an empty database, if the system property {@code
 * dirsync.samples} names its folder. It does so once the application has started: on a slow machine
 * it takes minutes, and a server gives up a deployment that long.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "Timers"})
@PermitAll // a server may deny what is called by a role and says nothing of roles
@RunAs(Role.ADMINISTRATOR)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Samples {

    private static final System.Logger LOG = System.getLogger("org.dirsync.setup");

    @Resource TimerService timers;

    @EJB private PostofficeSetup setup;

    @EJB private HostBook hosts;

    @EJB private AddressFiles files;

    private volatile @Nullable StartTask underWay;

    private static String folder() {
        return Settings.SAMPLES.get();
    }

    /** A timer fires once all beans have started. */
    @PostConstruct
    void start() {
        if (!folder().isBlank()) {
            timers.createSingleActionTimer(0, new TimerConfig("sample organization", false));
        }
    }

    /** What is still to be loaded; empty if nothing is. */
    public Optional<StartTask> underWay() {
        return Optional.ofNullable(underWay);
    }

    @Timeout
    void load() {
        if (!hosts.all().isEmpty()) {
            return;
        }
        Path organization = Path.of(folder(), "organization.json");
        LOG.log(System.Logger.Level.INFO, "Loading the sample organization {0}", organization);
        underWay = new StartTask(StartTask.Kind.SAMPLES, 0, 0);
        try (InputStream in = Files.newInputStream(organization);
                JsonReader reader = Json.createReader(in)) {
            load(reader.readObject(), Path.of(folder()));
            LOG.log(System.Logger.Level.INFO, "The sample organization is loaded");
        } catch (IOException | RuntimeException e) {
            // A server would fire the timer again, into a database that is not empty any more.
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The sample organization "
                            + organization
                            + " was not loaded whole; empty the database, or remove what is there",
                    e);
        } finally {
            underWay = null;
        }
    }

    private void load(JsonObject organization, Path folder) throws IOException {
        String server = "";
        List<JsonObject> offices =
                organization.getJsonArray("postoffices").getValuesAs(JsonObject.class);
        for (int i = 0; i < offices.size(); i++) {
            underWay = new StartTask(StartTask.Kind.SAMPLES, i, offices.size());
            JsonObject office = offices.get(i);
            String name = office.getString("name");
            boolean isServer = office.getString("role").equals("SERVER");
            server = isServer ? name : server;
            setup.create(
                    new PostofficeSettings(
                            name,
                            office.getString("role"),
                            office.getString("timeZone"),
                            server,
                            null,
                            null,
                            organization.getString("schedule")));
            Path list = folder.resolve(office.getString("list"));
            FileFormat format =
                    list.toString().endsWith(".ldif") ? FileFormat.LDIF : FileFormat.CSV;
            try (InputStream in = Files.newInputStream(list)) {
                files.importFile(name, ImportMode.MERGE, format, FileOptions.NONE, in, 0);
            }
        }
    }
}
