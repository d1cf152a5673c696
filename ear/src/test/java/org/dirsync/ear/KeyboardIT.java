package org.dirsync.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.openqa.selenium.Keys;

/** What people do most, by the keyboard alone; the focus is seen wherever it is. */
@ArquillianTest
@RunAsClient
@EnabledIf(
        value = "org.dirsync.ear.Chromium#isHere",
        disabledReason = "There is no chromium with chromedriver on the PATH.")
class KeyboardIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private Organization organization;
    private Chromium chromium;
    private String one;

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void open() throws Exception {
        organization = Organization.of("KEYS", "ONE", "TWO");
        one = organization.name("ONE");
        chromium = Chromium.open();
        logIn();
    }

    @AfterEach
    void close() throws Exception {
        chromium.close();
        organization.close();
    }

    private void logIn() {
        chromium.go("/login");
        assertThat(chromium.isFocused("#user")).isTrue();
        chromium.keys("admin");
        chromium.tabTo("#password");
        chromium.keys(System.getenv("DIRSYNC_ADMIN_PASSWORD"), Keys.ENTER);
        chromium.awaitText(one);
    }

    @Test
    void aPostofficeIsFoundAndRun() {
        chromium.tabTo(".skip");
        chromium.keys(Keys.ENTER);
        chromium.tabTo("#filter-q");
        chromium.keys(one, Keys.ENTER);
        chromium.awaitText("1 of ");
        chromium.tabTo("[id='po-" + one + "']");
        chromium.keys(Keys.ENTER);
        chromium.tabTo("#run-CYCLE");
        chromium.keys(Keys.SPACE);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(chromium.has(".notice .look.good")).isTrue());
    }

    @Test
    void anAddressIsAdded() {
        chromium.go("/postoffices/" + one);
        chromium.tabTo(".tabs a[href$='/addresses/" + one + "']");
        chromium.keys(Keys.ENTER);
        chromium.tabTo("a.add");
        chromium.keys(Keys.ENTER);
        chromium.tabTo("#name");
        chromium.keys("Keys, Kim");
        chromium.tabTo("#address");
        chromium.keys("kim@example.org");
        chromium.tabTo(".hints summary");
        chromium.keys(Keys.ENTER);
        chromium.awaitText("PCM");
        chromium.tabTo("[id='value.0']");
        chromium.keys("555-0101");
        chromium.tabTo("details.more summary");
        chromium.tabTo("main form button.main");
        chromium.keys(Keys.ENTER);
        chromium.awaitText("Saved");
        assertThat(chromium.text("main")).contains("kim@example.org");
        assertThat(chromium.value("value.0")).isEqualTo("555-0101");
        assertThat(chromium.shown("#members")).as("the members of a person").isFalse();
        chromium.choose("kind", "group");
        assertThat(chromium.shown("#members")).as("the members of a group").isTrue();
    }

    @Test
    void aHeldDeletionIsApproved() throws Exception {
        load("merge", 100);
        organization.cycle("ONE");
        load("replace&approveDeletions=60", 40);
        organization.cycle("ONE");
        chromium.go("/");
        chromium.tabTo("#nav-attention");
        chromium.keys(Keys.ENTER);
        chromium.awaitText(one + ": 60 of 100 entries");
        chromium.tabTo("button[value=approve]");
        chromium.keys(Keys.ENTER);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(chromium.path()).contains("done=approve"));
    }

    @Test
    void everyPlaceOfThePictureIsReached() {
        chromium.go("/picture");
        chromium.tabTo("#picture");
        chromium.tabTo("#node-0");
        chromium.tabTo("#node-2");
        chromium.tabTo("details summary");
        chromium.keys(Keys.ENTER);
        chromium.tabTo("#row-2");
        chromium.keys(Keys.ENTER);
        chromium.awaitText("Run now");
    }

    private void load(String mode, int count) throws Exception {
        String file =
                IntStream.range(0, count)
                        .mapToObj("SMTP:p%1$d@example.org,Person %1$d\n"::formatted)
                        .collect(Collectors.joining("", "address,name\n", ""));
        var loaded = organization.api().load(one, mode, "text/csv", file.getBytes(UTF_8));
        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
    }
}
