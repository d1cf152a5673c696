package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reaches what, through every route: hidden entries, and the role reader. */
@ArquillianTest
@RunAsClient
class AccessIT {

    private static final String PASSWORD = "walks through all";
    private static final String BOSS = "SMTP:zzboss@example.org";
    private static final List<String> TRACES = List.of("Zzunseen", "7777777");

    private final Api api = Api.asAdministrator();

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void addUsers() throws Exception {
        for (String role : List.of("operator", "viewer", "reader")) {
            var made =
                    api.json(
                            "POST",
                            "/api/users",
                            "{\"name\": \"walk-%s\", \"password\": \"%s\", \"role\": \"%s\"}"
                                    .formatted(role, PASSWORD, role));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }
    }

    @AfterEach
    void removeUsers() throws Exception {
        for (String role : List.of("operator", "viewer", "reader")) {
            api.json("DELETE", "/api/users/walk-" + role, "");
        }
    }

    private static Api as(String role) {
        return Api.as("walk-" + role, PASSWORD);
    }

    private static Browser browser(String role) throws Exception {
        Browser browser = new Browser();
        browser.logIn("walk-" + role, PASSWORD, "/");
        return browser;
    }

    private void put(Organization of, String postoffice, String address, String more)
            throws Exception {
        var put =
                api.json(
                        "PUT",
                        of.entry(postoffice, address),
                        "{\"name\": \"Zzunseen Boss\", \"details\": {\"Phone\": \"7777777\"}%s}"
                                .formatted(more));
        assertThat(put.statusCode()).as(put.body()).isIn(200, 201);
    }

    /** Hidden entries wherever there can be any; returns what stands for the parameters. */
    private Map<String, String> hide(Organization of) throws Exception {
        String hidden = ", \"hidden\": true";
        put(of, "ONE", BOSS, "");
        put(of, "ONE", BOSS, hidden);
        put(of, "ONE", "SMTP:zzgone@example.org", hidden);
        of.delete("ONE", "SMTP:zzgone@example.org");
        of.put("ONE", "SMTP:ann@example.org", "Ann", "1234567");
        var group =
                api.json(
                        "PUT",
                        of.entry("ONE", "SMTP:team@example.org"),
                        "{\"name\": \"Team\", \"kind\": \"group\", \"members\": [\"%s\", \"%s\"]}"
                                .formatted(BOSS, "SMTP:ann@example.org"));
        assertThat(group.statusCode()).as(group.body()).isEqualTo(201);
        String refused = "address,name\nSMTP:no address Zzunseen,Zzunseen\n";
        api.load(of.name("ONE"), "merge", "text/csv", refused.getBytes(StandardCharsets.UTF_8));
        var plan =
                api.send(
                        "POST",
                        of.path("ONE") + "/plans?mode=merge",
                        "text/csv",
                        "address,name,hidden\n" + BOSS + ",Zzunseen Chief,true\n");
        assertThat(plan.statusCode()).as(plan.body()).isEqualTo(201);
        of.cycle("ONE", "HQ");
        put(of, "HQ", BOSS, hidden);
        of.cycle("HQ", "ONE", "HQ");
        JsonObject made = Api.object(plan);
        String[] name = of.name("ONE").split("/", -1);
        return Map.of(
                "network", name[0], "postoffice", name[1], "id", String.valueOf(made.getInt("id")));
    }

    private static List<String> asked(Map<String, String> values) throws Exception {
        String view = values.get("network") + "/" + values.get("postoffice");
        String query =
                "?address=%s&view=%s&q=zzun&only=hidden&postoffice=%s"
                        .formatted(Api.encoded(BOSS), Api.encoded(view), Api.encoded(view));
        List<String> paths = new ArrayList<>();
        for (Walk.Route route : Walk.routes(values)) {
            if (!Set.of("/events", "/logout").contains(route.path())) {
                paths.add(route.path());
                paths.add(route.path() + query);
                paths.add(route.path() + "?view=" + Api.encoded(view));
                paths.add(route.path() + "?view=" + Api.encoded(values.get("network") + "/HQ"));
            }
        }
        return paths;
    }

    private static Set<String> told(String role, Iterable<String> paths) throws Exception {
        Api api = as(role);
        Browser browser = browser(role);
        Set<String> telling = new TreeSet<>();
        for (String path : paths) {
            HttpResponse<String> answer =
                    path.startsWith("/api/") ? api.get(path) : browser.get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            String body = answer.body();
            boolean asked = path.contains("zzboss");
            if (TRACES.stream().anyMatch(body::contains) || (!asked && body.contains("zzboss"))) {
                telling.add(path);
            }
        }
        return telling;
    }

    @Test
    void noRouteTellsAViewerOrAReaderOfAHiddenEntry() throws Exception {
        try (Organization of = Organization.of("WALK", "ONE")) {
            Map<String, String> values = hide(of);
            List<String> routes = asked(values);

            assertThat(told("operator", routes)).hasSizeGreaterThan(15);
            assertThat(told("viewer", routes)).isEmpty();
            assertThat(told("reader", routes)).isEmpty();
            Set<String> links = Walk.links(browser("viewer"), "/", values.get("network"));
            links.addAll(
                    Walk.links(
                            browser("viewer"),
                            "/postoffices/" + of.name("ONE"),
                            values.get("network")));
            assertThat(links).hasSizeGreaterThan(20);
            assertThat(told("viewer", links)).isEmpty();
            for (String type :
                    List.of("text/csv", "text/x-ldif", "text/vcard", "text/x-dirsync-import")) {
                for (String list : List.of("/gal", "/addresses")) {
                    String file = as("viewer").get(of.path("ONE") + list, type).body();
                    assertThat(file).as(type + list).contains("Ann");
                    assertThat(TRACES).as(file).noneMatch(file::contains);
                    assertThat(file).doesNotContain("zzboss");
                }
            }
        }
    }

    @Test
    void aReaderReachesTheAddressListAndNothingElse() throws Exception {
        try (Organization of = Organization.of("WALK", "ONE")) {
            Map<String, String> values = hide(of);
            Api reader = as("reader");
            Browser browser = browser("reader");
            for (Walk.Route route : Walk.routes(values)) {
                String path = route.path();
                int status =
                        (path.startsWith("/api/") ? reader.get(path) : browser.get(path))
                                .statusCode();
                if (path.equals("/")) {
                    assertThat(status).isEqualTo(302);
                } else if (route.forReaders()) {
                    assertThat(status).as(path).isNotEqualTo(403);
                } else {
                    assertThat(status).as(path).isEqualTo(403);
                }
            }
            String view = "?view=" + Api.encoded(of.name("ONE"));
            assertThat(browser.get("/gal" + view).body())
                    .contains("Ann")
                    .doesNotContain("nav-attention");
            assertThat(browser.get("/gal/gal.csv" + view).body()).contains("Ann");
            assertThat(reader.get("/api/gal" + view + "&q=ann").body()).contains("Ann");
            String entry = view + "&address=" + Api.encoded("SMTP:ann@example.org");
            assertThat(browser.get("/gal/entry" + entry).body()).contains("1234567");
            assertThat(
                            reader.json(
                                            "PUT",
                                            of.entry("ONE", "SMTP:ann@example.org"),
                                            "{\"name\": \"Anna\"}")
                                    .statusCode())
                    .isEqualTo(403);
        }
    }
}
