package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms that are sent too late, or are too long: nothing is done, and nothing typed is lost. */
@ArquillianTest
@RunAsClient
class KeptFormIT {
    private static final String PASSWORD = System.getenv("DIRSYNC_ADMIN_PASSWORD");

    private static final Pattern ROME =
            Pattern.compile("name=\"timeZone\"[^>]*value=\"Europe/Rome\"");

    private final Browser browser = new Browser();
    private Organization organization;

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void host() throws Exception {
        organization = Organization.of("KEPT", "ONE");
    }

    @AfterEach
    void remove() throws Exception {
        organization.close();
    }

    private HttpResponse<String> post(String path, String page, String origin, String form)
            throws Exception {
        return browser.send(
                HttpRequest.newBuilder(Api.uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .header("Referer", Api.uri(page).toString())
                        .POST(BodyPublishers.ofString(form)));
    }

    private static String here() {
        return "http://" + Api.uri("/").getAuthority();
    }

    @Test
    void whatWasTypedWhenTheSessionHadEndedIsFilledInAfterTheLogin() throws Exception {
        String page = "/schedule/" + organization.name("ONE");
        String form = "do=save&secret=hush&token=old&schedule=" + Api.encoded("T1 Mon-Fri 07:15");
        var sent = post(page, page, here(), form);
        assertThat(sent.statusCode()).isEqualTo(307);
        String resume = Browser.location(sent).substring("/dirsync".length());
        assertThat(resume).isEqualTo("/resume?to=" + Api.encoded(page));

        var login = post(resume, page, here(), form);
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.body())
                .contains("Nothing was saved; what you typed is kept")
                .doesNotContain("hush");
        String fields =
                "to=%s&token=%s&kept=%s&user=admin&password="
                        .formatted(
                                Api.encoded(Browser.field("to", login.body())),
                                Browser.token(login.body()),
                                Browser.field("kept", login.body()));
        var wrong = browser.post("/login", fields + "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(Browser.field("kept", wrong.body()))
                .isEqualTo(Browser.field("kept", login.body()));
        var in = browser.post("/login", fields + Api.encoded(PASSWORD));
        assertThat(Browser.location(in)).isEqualTo("/dirsync" + page);

        String shown = browser.get(page).body();
        assertThat(shown)
                .contains("nothing was saved yet")
                .contains("T1 Mon-Fri 07:15")
                .contains("Not saved yet")
                .doesNotContain("hush");
        assertThat(browser.get(page + "/text").body()).isEmpty();
        assertThat(browser.get(page).body()).doesNotContain("T1 Mon-Fri 07:15</textarea>");
    }

    @Test
    void whatAnotherSiteSendsIsNotKept() throws Exception {
        String page = "/schedule/" + organization.name("ONE");
        var sent = post(page, page, "http://evil.example", "schedule=x");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(Browser.location(sent)).isEqualTo("/dirsync/login?to=/");
        var resume = post("/resume?to=" + Api.encoded(page), page, "http://evil.example", "a=x");
        assertThat(resume.statusCode()).isEqualTo(302);
    }

    @Test
    void aFormWithTheTokenOfAnEarlierSessionIsShownAgain() throws Exception {
        browser.logIn("admin", PASSWORD, "/");
        String page = "/settings/" + organization.name("ONE");
        var sent = post(page, page, here(), "do=settings&token=old&timeZone=Europe/Rome");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Browser.location(sent)).isEqualTo("/dirsync" + page);
        assertThat(browser.get(page).body())
                .contains("nothing was saved yet")
                .containsPattern(ROME);
        assertThat(browser.get(page).body()).doesNotContainPattern(ROME);
    }

    @Test
    void aLongFormIsAnsweredOnItsPageAndOneThatIsTooLongWithTheMenu() throws Exception {
        browser.logIn("admin", PASSWORD, "/");
        String page = "/addresses/" + organization.name("ONE") + "/new";
        String token = Browser.token(browser.get(page).body());
        String members = Api.encoded("SMTP:someone@long.example.org\r\n".repeat(10_000));
        String form =
                "type=SMTP&address=nothing&name=All&kind=group&token=%s&members=%s"
                        .formatted(token, members);
        var large = post(page, page, here(), form);
        assertThat(large.statusCode()).as(large.body()).isEqualTo(400);
        assertThat(large.body()).contains("address-error").contains("value=\"nothing\"");
        assertThat(large.body().split("someone@long", -1)).hasSize(10_001);

        var tooLarge = post(page, page, here(), form + "&x=" + "x".repeat(1 << 20));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body())
                .contains("id=\"nav-overview\"")
                .contains("1.0 MB")
                .contains("href=\"/dirsync" + page + "\"");
    }
}
