package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenLDAP takes whole what we write; tried where it is installed. */
@Tag("slow")
class OpenLdapTest {

    private static final String BASE = "ou=people,dc=dirsync";
    private static final Path SLAPD = Path.of("/usr/sbin/slapd");

    @TempDir Path folder;

    private Path configuration;
    private Path file;
    private List<Entry> entries;

    @BeforeEach
    void writeConfigurationAndFile() throws Exception {
        assumeTrue(
                Files.isExecutable(SLAPD) && Files.isDirectory(Path.of("/etc/ldap/schema")),
                "OpenLDAP (Debian: slapd, ldap-utils) is not installed, so it was not tried");
        Files.createDirectory(folder.resolve("data"));
        configuration =
                Files.writeString(
                        folder.resolve("slapd.conf"),
                        """
                        include /etc/ldap/schema/core.schema
                        include /etc/ldap/schema/cosine.schema
                        include /etc/ldap/schema/inetorgperson.schema
                        modulepath /usr/lib/ldap
                        moduleload back_mdb
                        pidfile %1$s/pid
                        database mdb
                        maxsize 268435456
                        suffix dc=dirsync
                        rootdn cn=admin,dc=dirsync
                        rootpw secret
                        directory %1$s/data
                        """
                                .formatted(folder));
        entries = entries();
        file = folder.resolve("list.ldif");
        try (OutputStream out = Files.newOutputStream(file);
                LdifFileWriter writer = new LdifFileWriter(out, BASE)) {
            writer.writeBase();
            for (Entry entry : entries) {
                writer.write(entry);
            }
        }
    }

    /** Entries of all kinds, no two of which a directory server takes for the same. */
    private static List<Entry> entries() throws Exception {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int seed = 0; seed < 100; seed++) {
            for (Entry entry : RoundTripTest.entries(new Random(seed))) {
                entries.putIfAbsent(LdapSchema.folded(entry.address().key()), entry);
            }
        }
        for (Entry entry :
                List.of(
                        Reading.entry("SMTP:j\u00fcrgen@b.example", "J\u00fcrgen"),
                        Reading.entry("SMTP:a@x", "A", "Phone:/n\u00ba 1", "Fax:/#1", "Mobile:/-"),
                        Reading.entry(
                                "SMTP:b@x", "B", "Title:/Chief; CHIEF", "phone:/1", "PHONE:/1"),
                        Reading.entry("SMTP:c@x", "C", "Postal Address:/a$b", "Country:/Norway"),
                        Reading.entry("SMTP:d@x", "D", "Display Name:/a; b", "Last Name:/D; E"))) {
            entries.put(entry.address().key(), entry);
        }
        Entry hidden = Reading.entry("SMTP:e@x", "E");
        entries.put("e", new Entry(hidden.address(), "E", Details.NONE, true));
        return new ArrayList<>(entries.values());
    }

    @Test
    void takesItAtOnceAsItsDatabase() throws Exception {
        assertThat(run("/usr/sbin/slapadd", "-f", configuration.toString(), "-l", file.toString()))
                .isEmpty();
        checkContent();
    }

    @Test
    void takesItEntryByEntry() throws Exception {
        String socket = "ldapi://" + folder.resolve("socket").toString().replace("/", "%2F");
        Path log = folder.resolve("log");
        Process server =
                new ProcessBuilder(
                                SLAPD.toString(),
                                "-d",
                                "0",
                                "-f",
                                configuration.toString(),
                                "-h",
                                socket)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            // the socket's file is there before slapd listens on it
            var address = UnixDomainSocketAddress.of(folder.resolve("socket"));
            await().ignoreExceptions().untilAsserted(() -> SocketChannel.open(address).close());
            run(
                    "/usr/bin/ldapadd",
                    "-x",
                    "-H",
                    socket,
                    "-D",
                    "cn=admin,dc=dirsync",
                    "-w",
                    "secret",
                    "-f",
                    file.toString());
        } finally {
            server.destroy();
            server.waitFor();
        }
        checkContent();
    }

    private void checkContent() throws Exception {
        String all = run("/usr/sbin/slapcat", "-f", configuration.toString());
        Reading reading = Reading.of(AddressFormat.LDIF, all.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.refusals()).hasSize(1);
        assertThat(reading.refused.get(0).message()).contains("entryUUID");
        assertThat(reading.entries())
                .usingElementComparator((a, b) -> a.sameAs(b) ? 0 : 1)
                .containsExactlyElementsOf(entries);
    }

    /** What a program writes; it must succeed. */
    private String run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        int status = process.waitFor();
        String text = Files.readString(output);
        assertThat(status).as(text).isZero();
        return text;
    }
}
