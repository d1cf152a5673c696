package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The pages in a real browser: for everyone, in light and dark, on a desk and on a phone. */
@ArquillianTest
@RunAsClient
@EnabledIf(
        value = "org.dirsync.ear.Chromium#isHere",
        disabledReason = "There is no chromium with chromedriver on the PATH.")
class BrowserIT {
    private static final String PASSWORD = System.getenv("DIRSYNC_ADMIN_PASSWORD");
    private static final Duration SAMPLED = Duration.ofSeconds(150);
    private static final int LABELS = 40;
    private static final String LONG =
            "SMTP:" + "long".repeat(15) + "@" + "sub.domain.".repeat(15) + "example";

    private Organization organization;
    private Chromium chromium;

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void open() throws Exception {
        organization = Organization.of("SHOWN", "LONDON", "OSLO");
        organization.put("LONDON", "SMTP:rmartin@example.org", "Martin, Robert", "555-0100");
        organization.put("LONDON", LONG, "W".repeat(256), "555-0102");
        organization.put("OSLO", "SMTP:kari@example.org", "Nordmann, Kari", "555-0101");
        organization.cycle("LONDON", "OSLO", "HQ", "LONDON");
        chromium = Chromium.open();
    }

    @AfterEach
    void close() throws Exception {
        chromium.close();
        organization.close();
    }

    @Test
    void everyPageIsForEveryone() throws Exception {
        SoftAssertions all = new SoftAssertions();
        chromium.go("/login");
        all.check(chromium::checkForEveryone);
        chromium.logIn("admin", PASSWORD);
        for (String page : pages()) {
            chromium.light().desk().go(page);
            look(all, pictureOf(page));
            chromium.phone().go(page);
            look(all, pictureOf(page) + "-phone");
            chromium.dark().desk().go(page);
            look(all, pictureOf(page) + "-dark");
        }
        all.assertThat(chromium.complaints()).isEmpty();
        all.assertAll();
    }

    @Test
    void germanPagesSayNothingInEnglish() throws Exception {
        EnglishWords english = new EnglishWords();
        SoftAssertions all = new SoftAssertions();
        chromium.go("/login");
        chromium.press("footer button[value=de]");
        chromium.awaitText("Anmelden");
        all.assertThat(english.in(chromium.everythingSaid())).as("/login").isEmpty();
        chromium.logIn("admin", PASSWORD);
        for (String page : pages()) {
            chromium.go(page);
            all.assertThat(english.in(chromium.everythingSaid())).as(page).isEmpty();
            chromium.picture(pictureOf(page) + "-de");
        }
        all.assertAll();
    }

    @Test
    void chartsAndSparkLinesHaveTheColoursOfTheirSchemeAlsoAfterAChange() throws Exception {
        chromium.logIn("admin", PASSWORD);
        chromium.light().desk();
        await().atMost(SAMPLED)
                .untilAsserted(
                        () -> {
                            chromium.go("/");
                            assertThat(chromium.all(".spark .end")).hasSizeGreaterThan(2);
                        });
        SoftAssertions all = new SoftAssertions();
        checkSparkLines(all);
        chromium.go("/postoffices/" + organization.name("LONDON") + "/charts");
        await().atMost(SAMPLED).until(() -> chromium.has("#charts[data-drawn='3']"));
        checkCharts(all);
        chromium.picture("charts-drawn");
        chromium.dark();
        await().until(() -> chromium.has("#charts[data-drawn='3'][data-scheme='dark']"));
        checkCharts(all);
        chromium.picture("charts-drawn-dark");
        chromium.go("/");
        checkSparkLines(all);
        all.assertAll();
    }

    private void checkSparkLines(SoftAssertions all) throws IOException {
        Color line = chromium.colour("--busy");
        for (Pixels spark : chromium.pixels(".spark:not(.bad, .warn)")) {
            all.assertThat(spark.count(line)).as("pixels of a spark line").isGreaterThan(20);
        }
    }

    private void checkCharts(SoftAssertions all) throws IOException {
        List<Pixels> charts = chromium.pixels("#charts canvas");
        List<List<String>> lines =
                List.of(List.of("--link"), List.of("--warn", "--good"), List.of("--bad"));
        all.assertThat(charts).hasSameSizeAs(lines);
        for (int i = 0; i < charts.size(); i++) {
            for (String line : lines.get(i)) {
                all.assertThat(charts.get(i).count(chromium.colour(line)))
                        .as("pixels of %s in chart %d", line, i)
                        .isGreaterThan(15);
            }
            all.assertThat(charts.get(i).bottom(LABELS).count(chromium.colour("--quiet")))
                    .as("pixels of the times below chart %d", i)
                    .isGreaterThan(30);
        }
    }

    private List<String> pages() {
        String london = organization.name("LONDON");
        return List.of(
                "/",
                "/picture",
                "/first-steps",
                "/add-postoffice",
                "/postoffices/" + london,
                "/postoffices/" + london + "/runs",
                "/postoffices/" + london + "/batches",
                "/postoffices/" + london + "/journal",
                "/postoffices/" + london + "/charts",
                "/schedule/" + london,
                "/settings/" + london,
                "/settings/" + london + "/remove",
                "/rename/" + london,
                "/addresses/" + london,
                "/addresses/" + london + "/new",
                "/addresses/" + london + "/template",
                "/addresses/" + london + "/deleted",
                "/addresses/" + london + "/refused",
                "/imports/" + london,
                "/gal",
                "/gal?view=" + london + "&q=a",
                "/gal/entry?view=" + london + "&address=SMTP:nobody@x.example",
                "/gal/entry?address=kari@example.org&view=" + london,
                "/gal/entry?address=" + LONG.substring(5) + "&view=" + london,
                "/addresses/" + london + "/entry?address=" + LONG,
                "/attention",
                "/dead-letters",
                "/requestors",
                "/codes",
                "/alerts",
                "/users",
                "/audit",
                "/account");
    }

    private void look(SoftAssertions all, String picture) throws IOException {
        all.check(chromium::checkForEveryone);
        all.check(chromium::checkFits);
        chromium.picture(picture);
    }

    private String pictureOf(String page) {
        String name = page.replace(organization.name("LONDON"), "london").replace('/', '-');
        String plain = name.substring(1).replaceAll("[^A-Za-z0-9]+", "-");
        return plain.isEmpty() ? "overview" : plain.substring(0, Math.min(60, plain.length()));
    }
}
