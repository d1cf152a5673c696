package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who has never seen Dirsync does on its first day, with the pages alone. */
@ArquillianTest
@RunAsClient
@EnabledIf(
        value = "org.dirsync.ear.Chromium#isHere",
        disabledReason = "There is no chromium with chromedriver on the PATH.")
class JourneyIT {
    private static final String HQ = "FIRST/HQ";
    private static final String WEST = "FIRST/WEST";
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final int MANY = 70;

    @TempDir private Path files;

    private Chromium chromium;

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void open() throws IOException {
        chromium = Chromium.open();
    }

    @AfterEach
    void close() throws Exception {
        chromium.close();
        Api api = Api.asAdministrator();
        api.json("DELETE", "/api/postoffices/" + WEST, "");
        api.json("DELETE", "/api/postoffices/" + HQ, "");
    }

    @Test
    void setsUpTwoPostofficesImportsFindsWhyOneLacksAnAddressApprovesAndRestores()
            throws IOException {
        chromium.logIn("admin", System.getenv("DIRSYNC_ADMIN_PASSWORD"));
        setUp();
        imports(HQ, people("hq", 0, 3), "merge");
        imports(WEST, people("west", 0, MANY), "merge");
        cycle(WEST);
        cycle(HQ);
        findWhyOneLacksAnAddress();
        approveAHeldDeletion();
        restoreADeletedPerson();
    }

    private void setUp() throws IOException {
        chromium.go("/first-steps");
        fill(HQ);
        chromium.picture("journey-1-server");
        chromium.press("button[value=server]");
        chromium.awaitText(HQ + " is the directory server");
        fill(WEST);
        chromium.press("button[value=requestor]");
        chromium.awaitText(WEST);
        chromium.picture("journey-2-requestor");
    }

    private void fill(String name) {
        chromium.type("name", name);
        chromium.type("timeZone", "Europe/London");
        chromium.choose("preset", "NIGHTLY");
    }

    /** Sends a file, looks at what it would do, and applies it. */
    private void imports(String postoffice, String csv, String mode) throws IOException {
        Path file = Files.writeString(files.resolve("list.csv"), csv);
        chromium.go("/imports/" + postoffice);
        chromium.give("file", file);
        chromium.press("#mode-" + mode);
        chromium.press("main button.main");
        chromium.awaitText("Nothing has been changed yet");
        assertThat(chromium.has("#rows")).isTrue();
        chromium.picture("journey-3-preview-" + mode);
        chromium.press("#plan button[value=apply]");
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> {
                            chromium.reload();
                            assertThat(chromium.text("#plan .tag")).isEqualTo("done");
                        });
    }

    private void cycle(String postoffice) {
        chromium.go("/postoffices/" + postoffice);
        chromium.press("#run-CYCLE");
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> {
                            chromium.reload();
                            assertThat(chromium.has(".notice .look.good"))
                                    .as(chromium.text("main"))
                                    .isTrue();
                        });
    }

    private void findWhyOneLacksAnAddress() throws IOException {
        chromium.go("/addresses/" + WEST + "/new");
        chromium.type("address", "late@west.example");
        chromium.type("name", "Comer, Late");
        chromium.press("main form button.main");
        chromium.go("/gal/entry?view=" + HQ + "&address=late@west.example");
        chromium.awaitText("lack");
        assertThat(chromium.text("main")).contains("next T1");
        chromium.picture("journey-4-who-lacks");
        cycle(WEST);
        cycle(HQ);
        chromium.go("/gal?view=" + HQ + "&q=late+com");
        chromium.awaitText("Comer, Late");
    }

    private void approveAHeldDeletion() throws IOException {
        imports(WEST, people("west", 0, MANY - 60), "replace");
        cycle(WEST);
        chromium.go("/attention");
        chromium.awaitText(WEST);
        chromium.picture("journey-5-held");
        chromium.press("button[value=approve]");
        cycle(HQ);
        chromium.go("/gal?view=" + HQ + "&q=west10");
        chromium.awaitText("Nobody");
        assertThat(chromium.has("#entries tbody tr:not(.empty)")).isFalse();
    }

    private void restoreADeletedPerson() throws IOException {
        chromium.go("/addresses/" + WEST + "/deleted");
        chromium.picture("journey-6-deleted");
        chromium.press("#entries button[value='SMTP:west10@first.example']");
        chromium.awaitText("back in the list");
        cycle(WEST);
        cycle(HQ);
        chromium.go("/gal?view=" + HQ + "&q=west10");
        chromium.awaitText("west10@first.example");
        chromium.picture("journey-7-restored");
    }

    private static String people(String name, int from, int to) {
        return "address,name,Phone\n"
                + IntStream.range(from, to)
                        .mapToObj(
                                i ->
                                        "SMTP:%1$s%2$d@first.example,%1$s%2$d,%2$d\n"
                                                .formatted(name, i))
                        .collect(Collectors.joining());
    }
}
