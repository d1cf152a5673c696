package org.dirsync.ear;

import java.io.IOException;
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
        }
        all.assertAll();
    }

    private List<String> pages() {
        String london = organization.name("LONDON");
        return List.of(
                "/",
                "/picture",
                "/first-steps",
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
        return name.equals("-") ? "overview" : name.substring(1).replaceAll("[^A-Za-z0-9]+", "-");
    }
}
