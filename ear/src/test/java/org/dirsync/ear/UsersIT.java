package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Users, their passwords and their logins, and what is on record of it. */
@ArquillianTest
@RunAsClient
class UsersIT {

    private static final String PASSWORD = "blue fish swim";

    private final Api api = Api.asAdministrator();

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @AfterEach
    void removeUlla() throws Exception {
        api.json("DELETE", "/api/users/ulla", "");
    }

    /** Somebody at a browser of his own. */
    private static final class Person {
        private final Browser browser = Browser.following();

        HttpResponse<String> get(String path) throws Exception {
            return browser.get(path);
        }

        String logIn(String user, String password) throws Exception {
            browser.logIn(user, password, "/");
            return where("/");
        }

        /** The path of the page that is shown for this one. */
        String where(String path) throws Exception {
            return get(path).uri().getPath().substring("/dirsync".length());
        }

        String change(String old, String password) throws Exception {
            String token = Browser.token(get("/account").body());
            return browser.post(
                            "/account",
                            "old=%s&password=%s&again=%s&token=%s"
                                    .formatted(
                                            Api.encoded(old),
                                            Api.encoded(password),
                                            Api.encoded(password),
                                            Api.encoded(token)))
                    .body();
        }
    }

    private JsonObject added(String role) throws Exception {
        var made =
                api.json(
                        "POST",
                        "/api/users",
                        "{\"name\": \"ulla\", \"role\": \"%s\"}".formatted(role));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.object(made);
    }

    @Test
    void aPasswordThatWasMadeUpHasToBeChangedFirst() throws Exception {
        String made = added("viewer").getString("password");
        assertThat(Api.as("ulla", made).get("/api/postoffices").statusCode()).isEqualTo(403);
        Person ulla = new Person();

        assertThat(ulla.logIn("ulla", made)).isEqualTo("/account");
        assertThat(ulla.change("not it", PASSWORD)).contains("This is not your password.");
        assertThat(ulla.change(made, "Passwordpassword")).contains("Guessers try this one first");
        ulla.change(made, PASSWORD);

        assertThat(ulla.where("/")).isEqualTo("/");
        assertThat(Api.as("ulla", PASSWORD).get("/api/postoffices").statusCode()).isEqualTo(200);
        assertThat(Api.as("ulla", made).get("/api/postoffices").statusCode()).isEqualTo(401);
        assertThat(api.get("/api/users/ulla").body()).doesNotContain(made).doesNotContain(PASSWORD);
    }

    @Test
    void theOldPasswordCannotBeGuessedInASession() throws Exception {
        String user = "{\"name\": \"otto\", \"password\": \"%s\", \"role\": \"reader\"}";
        assertThat(api.json("POST", "/api/users", user.formatted(PASSWORD)).statusCode())
                .isEqualTo(201);
        Browser otto = new Browser();
        otto.logIn("otto", PASSWORD, "/");
        for (int guess = 1; guess <= 4; guess++) {
            assertThat(guess(otto, guess).statusCode()).isEqualTo(400);
        }

        HttpResponse<String> last = guess(otto, 5);

        assertThat(last.statusCode()).as(last.body()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(Browser.location(otto.get("/gal"))).contains("/login");
        assertThat(Api.as("otto", PASSWORD).get("/api/gal").statusCode()).isEqualTo(429);
        assertThat(api.get("/api/audit?user=otto").body())
                .contains("user.old-password-wrong", "login.locked-out");
        assertThat(api.json("DELETE", "/api/users/otto", "").statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> guess(Browser browser, int number) throws Exception {
        String body = "{\"old\": \"guess %d\", \"password\": \"green fish swim\"}";
        return browser.send(
                HttpRequest.newBuilder(Api.uri("/api/account/password"))
                        .header("X-Requested-With", "dirsync")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body.formatted(number))));
    }

    @Test
    void whatChangesAUserEndsHisLogins() throws Exception {
        String made = added("viewer").getString("password");
        Person here = new Person();
        here.logIn("ulla", made);
        here.change(made, PASSWORD);
        Person there = new Person();
        assertThat(there.logIn("ulla", PASSWORD)).isEqualTo("/");

        here.change(PASSWORD, "green fish swim");
        assertThat(here.where("/")).isEqualTo("/");
        assertThat(there.where("/")).isEqualTo("/login");

        api.json("PATCH", "/api/users/ulla", "{\"role\": \"operator\"}");
        assertThat(here.where("/")).isEqualTo("/login");
        assertThat(here.logIn("ulla", "green fish swim")).isEqualTo("/");

        api.json("PATCH", "/api/users/ulla", "{\"disabled\": true}");
        assertThat(here.where("/")).isEqualTo("/login");
        assertThat(here.logIn("ulla", "green fish swim")).isEqualTo("/login");
    }

    @Test
    void nobodyLocksHimselfOut() throws Exception {
        assertThat(api.json("DELETE", "/api/users/admin", "").statusCode()).isEqualTo(409);
        for (String change : new String[] {"{\"role\": \"viewer\"}", "{\"disabled\": true}"}) {
            assertThat(api.json("PATCH", "/api/users/admin", change).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void onlyAdministratorsSeeUsersAndAlertsAndWhoLoggedIn() throws Exception {
        String made = added("operator").getString("password");
        Person ulla = new Person();
        ulla.logIn("ulla", made);
        ulla.change(made, PASSWORD);

        for (String page : new String[] {"/users", "/alerts"}) {
            assertThat(ulla.get(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(ulla.get("/").body()).doesNotContain("nav-administration").contains("nav-audit");
        assertThat(ulla.get("/audit").body())
                .contains("id=\"audit\"")
                .doesNotContain("title=\"login.succeeded\"")
                .doesNotContain("title=\"user.added\"");
        assertThat(Api.as("ulla", PASSWORD).get("/api/audit?what=user").body()).isEqualTo("[]");
    }

    @Test
    void viewersSeeNoAuditList() throws Exception {
        String made = added("viewer").getString("password");
        Person ulla = new Person();
        ulla.logIn("ulla", made);
        ulla.change(made, PASSWORD);

        assertThat(ulla.get("/audit").statusCode()).isEqualTo(403);
        assertThat(ulla.get("/").body()).doesNotContain("nav-audit");
        assertThat(Api.as("ulla", PASSWORD).get("/api/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void everyChangeIsOnRecord() throws Exception {
        added("viewer");
        api.json("PATCH", "/api/users/ulla", "{\"role\": \"operator\"}");

        String list = api.get("/api/audit?what=user&limit=2").body();
        assertThat(list)
                .contains("\"who\":\"admin\"", "\"way\":\"API\"", "ulla: viewer, now operator");
        assertThat(api.get("/api/audit?what=user", "text/csv").body())
                .startsWith("id,at,who,way,client,what,postoffice,text")
                .contains("user.added");
        assertThat(api.get("/api/audit?what=%25").statusCode()).isEqualTo(400);
    }
}
