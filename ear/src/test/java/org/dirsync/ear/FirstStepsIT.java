package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization is set up, changed and taken down with the pages' forms alone. */
@ArquillianTest
@RunAsClient
class FirstStepsIT {

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");

    private final Api api = Api.asAdministrator();
    private final Browser browser = new Browser();

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void logIn() throws Exception {
        var in = browser.logIn("admin", System.getProperty("test.admin.password"), "/");
        assertThat(in.statusCode()).isEqualTo(302);
    }

    @AfterEach
    void remove() throws Exception {
        api.json("DELETE", "/api/requestors/STEPS/FAR", "");
        api.json("DELETE", "/api/postoffices/STEPS/THIRD", "");
        api.json("DELETE", "/api/postoffices/STEPS/LAB", "");
        api.json("DELETE", "/api/postoffices/STEPS/HQ", "");
    }

    @Test
    void leadsFromNothingToPostofficesThatRun() throws Exception {
        assertThat(browser.get("/").body()).contains("/dirsync/first-steps");
        String first = browser.get("/first-steps").body();
        assertThat(first).contains("Make the directory server");

        var refused = post("/first-steps", "do=server&name=STEPS&timeZone=Mars&preset=HOURLY");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("value=\"STEPS\"").contains("name-error");

        follow(post("/first-steps", "do=server&name=STEPS/HQ&timeZone=Europe/Oslo&preset=OWN"));
        follow(post("/first-steps", "do=requestor&name=STEPS/LAB&timeZone=UTC&preset=HOURLY"));
        String registered = follow(post("/first-steps", "do=register&name=STEPS/FAR"));
        assertThat(Browser.found(SECRET, registered)).hasSizeGreaterThan(20);
        assertThat(browser.get("/first-steps").body()).doesNotContain("class=\"secret\"");

        assertThat(registered).contains("/dirsync/schedule/STEPS/HQ");
        follow(post("/first-steps", "do=schedule&postoffice=STEPS/HQ&preset=NIGHTLY"));
        String done = browser.get("/first-steps").body();
        assertThat(done)
                .doesNotContain("/dirsync/schedule/STEPS/HQ\"")
                .contains("/dirsync/imports/STEPS/LAB");
    }

    @Test
    void onePostofficeMoreIsAddedFromTheOverview() throws Exception {
        makeTwo();
        String path = "/add-postoffice";
        assertThat(browser.get("/").body()).contains("/dirsync" + path);
        assertThat(browser.get(path).body()).contains("STEPS/HQ");

        String third = "name=STEPS/THIRD&timeZone=Europe/Oslo&preset=OWN";
        var refused = post(path, "do=requestor&name=STEPS&timeZone=Mars&preset=HOURLY");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("value=\"STEPS\"").contains("name-error");
        assertThat(follow(post(path, "do=requestor&" + third)))
                .contains("STEPS/THIRD is added")
                .contains("/dirsync/imports/STEPS/THIRD");
        assertThat(api.get("/api/postoffices/STEPS/THIRD").statusCode()).isEqualTo(200);
        assertThat(post(path, "do=requestor&" + third).statusCode()).isEqualTo(400);

        String far = follow(post(path, "do=register&name=STEPS/FAR"));
        assertThat(Browser.found(SECRET, far)).hasSizeGreaterThan(20);
        assertThat(post(path, "do=server&name=STEPS/OTHER").statusCode()).isEqualTo(400);
    }

    @Test
    void aScheduleIsCheckedBeforeItIsSavedAndBadLinesAreNamed() throws Exception {
        makeTwo();
        String path = "/schedule/STEPS/HQ";
        var bad = post(path, "do=check&schedule=" + Api.encoded("T1 Sun 02:30\nT4 Sun 02:30"));
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("Line 2").contains("T1 Sun 02:30\nT4 Sun 02:30");

        var added =
                post(
                        path,
                        "do=add&process=T1&time=02:30&day=Sun&schedule="
                                + Api.encoded("T2 Mon 01:00"));
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).contains("Not saved yet").contains("Remove T1 Sun 02:30");
        assertThat(browser.get(path + "/text").body()).isEmpty();

        var both = post(path, "do=add&process=T1&process=T3&time=07:15&day=Mon&day=Tue");
        assertThat(both.body())
                .contains("T1 Mon 07:15\nT1 Tue 07:15\nT3 Mon 07:15\nT3 Tue 07:15")
                .contains("name=\"day\" value=\"Tue\" form=\"edit\" checked")
                .contains("T1 and T3 both run at");
        var ranges =
                post(
                        path,
                        "do=check&schedule="
                                + Api.encoded("T1 Mo-Fr 07:15, 19:15\nT2 Mon-Fri 12:00"));
        assertThat(ranges.statusCode()).isEqualTo(200);
        assertThat(ranges.body()).contains("Remove T1 Fri 19:15").contains("Mon\u2013Fri 12:00");

        follow(post(path, "do=save&schedule=" + Api.encoded("T1 Sun 02:30\nT2 Mon 01:00")));
        assertThat(browser.get(path + "/text").body())
                .isEqualTo("T1 Sun 02:30\r\nT2 Mon 01:00\r\n");
        assertThat(browser.get(path).body()).contains("clocks go").contains("T1 Sun 02:30 runs");
        assertThat(api.get("/api/postoffices/STEPS/HQ/schedule").body())
                .contains("\"text\":\"T1 Sun 02:30\\nT2 Mon 01:00\"");
    }

    @Test
    void whoIsPausedRunsNothingByItselfUntilItIsResumed() throws Exception {
        makeTwo();
        follow(post("/settings/STEPS/LAB", "do=pause"));
        assertThat(api.get("/api/postoffices/STEPS/LAB").body())
                .contains("\"state\":\"PAUSED\"")
                .contains("paused by admin since")
                .contains("\"nextRuns\":{}");
        assertThat(api.get("/health").statusCode()).isEqualTo(200);
        assertThat(
                        api.json("POST", "/api/postoffices/STEPS/LAB/runs", "{\"process\": \"T1\"}")
                                .statusCode())
                .isEqualTo(202);
        follow(post("/settings/STEPS/LAB", "do=resume"));
        assertThat(api.get("/api/postoffices/STEPS/LAB").body())
                .contains("\"paused\":null")
                .contains("\"T1\":");
    }

    @Test
    void isRemovedOnlyUnderItsNameAndSaysBeforeWhatGoes() throws Exception {
        makeTwo();
        assertThat(browser.get("/settings/STEPS/HQ/remove").body()).contains("STEPS/LAB");
        String page = browser.get("/settings/STEPS/LAB/remove").body();
        assertThat(page).contains("It owns no address.");
        var wrong = post("/settings/STEPS/LAB/remove", "do=remove&confirm=STEPS/HQ");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(post("/settings/STEPS/LAB/remove", "do=remove&confirm=STEPS/LAB").statusCode())
                .isEqualTo(302);
        assertThat(api.get("/api/postoffices/STEPS/LAB").statusCode()).isEqualTo(404);
    }

    @Test
    void optionsAndGuardKeepWhatWasTypedBesideTheError() throws Exception {
        makeTwo();
        String options = "&options.details=yes&options.sends=yes&options.receives=yes";
        var bad =
                post(
                        "/settings/STEPS/LAB",
                        "do=settings&timeZone=Mars/Base&server=STEPS/HQ&options.limitChanges=many"
                                + "&options.limitCharacters=5000"
                                + options);
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("value=\"many\"").contains("options.limitChanges-error");
        follow(
                post(
                        "/settings/STEPS/LAB",
                        "do=settings&timeZone=Asia/Tokyo&server=STEPS/HQ&options.limitChanges=50"
                                + "&options.limitCharacters=5000&options.types=SMTP"
                                + options));
        assertThat(api.get("/api/postoffices/STEPS/LAB").body())
                .contains("\"timeZone\":\"Asia/Tokyo\"")
                .contains("\"limitChanges\":50")
                .contains("\"types\":[\"SMTP\"]");
        follow(post("/settings/STEPS/LAB", "do=guard&percent=30&least=7"));
        assertThat(browser.get("/settings/STEPS/LAB").body()).contains("limits of its own");
        follow(post("/settings/STEPS/LAB", "do=secret"));
        assertThat(browser.get("/requestors/STEPS/LAB").statusCode()).isEqualTo(200);
        assertThat(browser.get("/requestors").body()).contains("STEPS/LAB");
    }

    private void makeTwo() throws Exception {
        follow(post("/first-steps", "do=server&name=STEPS/HQ&timeZone=Europe/Oslo&preset=OWN"));
        follow(post("/first-steps", "do=requestor&name=STEPS/LAB&timeZone=UTC&preset=HOURLY"));
    }

    /** Where a form leads when it was taken. */
    private String follow(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String to = Browser.location(answer);
        var page = browser.get(to.replaceFirst("^.*/dirsync", ""));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        return browser.post(
                path, form + "&token=" + Browser.token(browser.get("/first-steps").body()));
    }
}
