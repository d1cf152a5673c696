package org.dirsync.admin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dirsync.store.HostBook;

/**
 * Loads a sample organization into an empty database, if the system property {@code
 * dirsync.samples} names its folder.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "Timers"})
@RunAs(Role.ADMINISTRATOR)
@TransactionManagement(TransactionManagementType.BEAN)
public class Samples {

    @EJB private Postoffices postoffices;

    @EJB private HostBook hosts;

    @EJB private AddressFiles files;

    @PostConstruct
    void load() {
        String folder = System.getProperty("dirsync.samples", "");
        // Not by Postoffices, which asks Timers: an overdue timer holds that until all beans have
        // started.
        if (folder.isBlank() || !hosts.all().isEmpty()) {
            return;
        }
        Path organization = Path.of(folder, "organization.json");
        try (InputStream in = Files.newInputStream(organization);
                JsonReader reader = Json.createReader(in)) {
            load(reader.readObject(), Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("the sample organization " + organization, e);
        }
    }

    private void load(JsonObject organization, Path folder) throws IOException {
        String server = "";
        for (JsonObject office :
                organization.getJsonArray("postoffices").getValuesAs(JsonObject.class)) {
            String name = office.getString("name");
            boolean isServer = office.getString("role").equals("SERVER");
            server = isServer ? name : server;
            postoffices.create(
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
