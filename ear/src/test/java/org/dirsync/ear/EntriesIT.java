package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Single own entries, on the pages and by the API. */
@ExtendWith(ArquillianExtension.class)
class EntriesIT {
    private static final String OWN = "/addresses/ENTRIES/HQ";
    private static final String ENTRY =
            "/api/postoffices/ENTRIES/HQ/addresses/entry?address=SMTP:ann@example.org";

    private final Api api = Api.asAdministrator();
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NEVER)
                    .build();

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void hostAPostoffice() throws Exception {
        String server =
                """
                {"name": "ENTRIES/HQ", "role": "SERVER", "server": "ENTRIES/HQ"}
                """;
        assertThat(api.json("POST", "/api/postoffices", server).statusCode()).isEqualTo(201);
        post(
                "/login",
                "user=admin&password=%s&to=/&token=%s"
                        .formatted(
                                Api.encoded(System.getProperty("test.admin.password")),
                                found("token", get("/login").body())));
    }

    @AfterEach
    void removeIt() throws Exception {
        api.json("DELETE", "/api/postoffices/ENTRIES/HQ", "");
    }

    @Test
    void aFormThatIsWrongComesBackWithItsErrorsAndWhatWasTyped() throws Exception {
        String token = found("token", get(OWN + "/new").body());
        var answer =
                post(
                        OWN + "/new",
                        "type=SMTP&address=no-at-sign&name=&kind=group&value.0=5&token=" + token);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("value=\"no-at-sign\"")
                .contains("id=\"address-error\"")
                .contains("id=\"name-error\"")
                .contains("id=\"details-error\"");
    }

    @Test
    void anEntryThatWasChangedMeanwhileIsNotOverwrittenSilently() throws Exception {
        put("Ann", 201);
        String page = get(OWN + "/entry?address=SMTP:ann@example.org").body();
        put("Ann Other", 200);
        String form =
                "before=%s&seen=%s&type=SMTP&address=ann@example.org&name=Ann+Mine&kind=person&token=%s"
                        .formatted(
                                Api.encoded(found("before", page)),
                                found("seen", page),
                                found("token", page));

        var clash = post(OWN + "/entry", form);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("id=\"clash\"").contains("Ann Other");
        assertThat(clash.body()).contains("value=\"Ann Mine\"");
        assertThat(api.get(ENTRY).body()).contains("\"name\":\"Ann Other\"");

        String again = form.replaceFirst("seen=[0-9a-f]+", "seen=" + found("seen", clash.body()));
        assertThat(post(OWN + "/entry", again).statusCode()).isEqualTo(303);
        assertThat(api.get(ENTRY).body()).contains("\"name\":\"Ann Mine\"");
    }

    private void put(String name, int status) throws Exception {
        var answer = api.json("PUT", ENTRY, "{\"name\": \"%s\"}".formatted(name));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(Api.uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(Api.uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String found(String field, String page) {
        Matcher matcher =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
