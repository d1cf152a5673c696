package org.dirsync.install;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code install.sh} and {@code uninstall.sh} on the files of a stock WildFly that is down. */
@Tag("wildfly")
class InstallIT {

    private static final String CONFIG = "standalone-full-ha.xml";
    private static final String LEDGER = CONFIG + ".dirsync";

    /** A setting that the administrator has made before; it is not the one that we would make. */
    private static final String HIS =
            "<property name=\"derby.locks.escalationThreshold\" value=\"5000\"/>";

    @TempDir private Path folder;

    private StockHome home;

    @BeforeEach
    void makeHome() throws IOException {
        assumeTrue(
                Files.exists(Path.of(System.getProperty("server.home"), "bin/jboss-cli.sh")),
                "the build's server is another");
        home = StockHome.make(folder.resolve("a home"));
    }

    @AfterEach
    void unlink() throws IOException {
        home.unlink();
    }

    @Test
    void addsWhatIsMissingOnceAndTakesAwayOnlyThat() throws Exception {
        Path file = home.configuration(CONFIG);
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "</extensions>",
                                "</extensions><system-properties>\n"
                                        + HIS
                                        + "\n</system-properties>"));
        leaveHalfARun();

        Script first = install("--max-post-size=0");
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).contains("Dirsync is set up: ");
        assertThat(first.code()).isZero();
        assertThat(home.module("apache/derby")).isDirectoryContaining("glob:**derbytools.jar");
        assertThat(home.module("eclipse/persistence"))
                .isDirectoryContaining("glob:**jipijapa-eclipselink.jar");
        List<String> set = home.lines(CONFIG);
        assertThat(String.join("\n", set))
                .contains(HIS, "pool-name=\"DirsyncDS\"", "java:/jms/DirsyncDead", "dirsync.ear")
                .contains("max-post-size=\"0\"", "user-name=\"dirsync\"")
                .doesNotContain("password=\"dirsync\"");

        Script second = install("--max-post-size=0");
        assertThat(second.out()).contains("set up already");
        assertThat(second.code()).isZero();
        assertThat(home.lines(CONFIG)).isEqualTo(set);

        Script undo = Script.run("uninstall.sh", arguments());
        assertThat(undo.err()).isEmpty();
        assertThat(undo.code()).isZero();
        assertThat(String.join("\n", home.lines(CONFIG)))
                .contains(HIS)
                .doesNotContainIgnoringCase("dirsync")
                .doesNotContain("max-post-size", "org.apache.derby");
        assertThat(home.configuration(LEDGER)).doesNotExist();
        assertThat(home.path().resolve("modules/org")).doesNotExist();
    }

    /** As after a crash between the list and the change. */
    private void leaveHalfARun() throws IOException {
        Files.createDirectories(home.path().resolve("modules/org/apache/derby/main.new"));
        Files.writeString(
                home.configuration(LEDGER), "added /subsystem=datasources/jdbc-driver=derby\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --home=/nowhere            | there is no directory /nowhere.
                    --home=/tmp                | /tmp is no WildFly
                    --base=/nowhere            | there is no directory /nowhere.
                    --config=standalone-no.xml | there is no file
                    --jars=/nowhere            | /nowhere/derby.jar is missing
                    --ear=/nowhere.ear         | /nowhere.ear is missing
                    --ear=/etc/passwd          | /etc/passwd is no EAR.
                    --database=here            | --database is an absolute path.
                    --database=/etc            | /etc is there and is no Derby database.
                    --pool-size=many           | --pool-size is a number.
                    --nothing=1                | there is no option --nothing=1
                    --server-group=x           | there is no directory
                    --controller=127.0.0.1:9   | leave out --controller
                    """)
    void refusesInOneLineAndChangesNothing(String argument, String why) throws Exception {
        List<String> before = home.listing();
        Script refused = install(argument);
        assertThat(refused.err()).startsWith("install.sh: ").contains(why);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(home.listing()).isEqualTo(before);
    }

    @Test
    void refusesAnotherVersionOfWildFly() throws Exception {
        Path other = folder.resolve("other");
        Path modules = other.resolve("modules/system/layers/base/org/eclipse/persistence/main");
        Files.createDirectories(modules);
        Files.createFile(modules.resolve("jipijapa-eclipselink-38.0.1.Final.jar"));
        Path cli = Files.createDirectories(other.resolve("bin")).resolve("jboss-cli.sh");
        Files.copy(home.path().resolve("bin/jboss-cli.sh"), cli, COPY_ATTRIBUTES);
        Script refused = install("--home=" + other);
        assertThat(refused.err()).contains("this is WildFly 38.0.1.Final; Dirsync needs");
        assertThat(refused.code()).isEqualTo(1);
    }

    @Test
    void refusesAConfigurationWithoutMessaging() throws Exception {
        Script refused = install("--config=standalone.xml");
        assertThat(refused.err()).contains("standalone.xml has no messaging server default");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(home.path().resolve("modules/org")).doesNotExist();
    }

    @Test
    void saysThatNoServerAnswers() throws Exception {
        Script refused =
                Script.run(
                        "install.sh", List.of("--home=" + home.path(), "--controller=127.0.0.1:9"));
        assertThat(refused.err()).contains("no server answers at 127.0.0.1:9");
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.code()).isEqualTo(1);
    }

    private Script install(String argument) throws Exception {
        List<String> arguments = new ArrayList<>(arguments());
        arguments.add(argument);
        return Script.run("install.sh", arguments);
    }

    private List<String> arguments() {
        return List.of("--home=" + home.path(), "--config=" + CONFIG);
    }
}
