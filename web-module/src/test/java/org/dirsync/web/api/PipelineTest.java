package org.dirsync.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dirsync.files.FileFormat;
import org.dirsync.health.Health;
import org.dirsync.health.HealthReport;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.Page;
import org.dirsync.usecase.UnknownNameException;
import org.dirsync.web.json.Failures;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** What resources share, behind the JAX-RS of one of the two servers. */
class PipelineTest {

    /** A resource that uses what resources share. */
    @Path("things")
    public static class Things {
        /** One of them. */
        public record Thing(int number) {}

        @GET
        public Response list(
                @Context Request request,
                @Context UriInfo uri,
                @QueryParam("format") String format,
                @QueryParam("q") String q)
                throws IOException {
            FileFormat as = ListFormat.named(format, null);
            if (as == null) {
                as = ListFormat.preferred(request).orElse(null);
            }
            if (as == null) {
                return Pages.answer(new Page<>(List.of(new Thing(1)), "1"), uri);
            }
            Download.mustBeWhole(q, null, null);
            return Download.of(
                    request, uri, "N/P", "own", as, out -> out.write("a,b\n".getBytes(UTF_8)));
        }

        @GET
        @Path("map")
        @Produces(MediaType.APPLICATION_JSON)
        public Map<String, Object> map(@QueryParam("n") String number) {
            return Map.of("number", Required.number("n", number));
        }

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        @Path("json")
        public Response json() {
            return Response.noContent().build();
        }

        @POST
        @Path("file")
        @Produces(MediaType.APPLICATION_JSON)
        public Map<String, Object> file(
                @QueryParam("format") String format,
                @QueryParam("charset") String charset,
                @QueryParam("mapping") String mapping,
                @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type) {
            return Map.of(
                    "format",
                    ListFormat.sent(format, type).name(),
                    "charset",
                    FileQuery.options(charset, mapping, type).charset());
        }

        @GET
        @Path("fails")
        public Response fails(@QueryParam("with") String with) {
            throw switch (with) {
                case "conflict" -> new ConflictException("it is there already");
                case "unknown" -> new UnknownNameException("there is none");
                default -> new IllegalStateException("a secret of the implementation");
            };
        }
    }

    private boolean healthy = true;

    private final ApplicationHandler application = application();

    private ApplicationHandler application() {
        Health health =
                new Health() {
                    @Override
                    public HealthReport check() {
                        return new HealthReport(
                                Map.of("database", healthy ? "" : "it is away"),
                                List.of(),
                                List.of());
                    }
                };
        Failures failures = new Failures();
        inject(failures, "health", health);
        return new ApplicationHandler(
                new ResourceConfig()
                        .register(Things.class)
                        .register(IndexResource.class)
                        .register(JsonWriter.OfRecords.class)
                        .register(JsonWriter.OfLists.class)
                        .register(JsonWriter.OfMaps.class)
                        .register(ErrorMapper.class)
                        .register(
                                new AbstractBinder() {
                                    @Override
                                    protected void configure() {
                                        bind(failures).to(Failures.class);
                                    }
                                }));
    }

    private static void inject(Object into, String name, Object value) {
        try {
            Field field = into.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(into, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, String type, Map<String, String> headers, String body) {}

    private Answer ask(String method, String path, String... headers) {
        ContainerRequest request =
                new ContainerRequest(
                        URI.create("/api/"),
                        URI.create("/api/" + path),
                        method,
                        null,
                        new MapPropertiesDelegate(),
                        application.getConfiguration());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        request.setEntityStream(new ByteArrayInputStream("x".getBytes(UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ContainerResponse response = application.apply(request, out).get();
            Map<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.getStringHeaders().forEach((name, all) -> found.put(name, all.get(0)));
            return new Answer(
                    response.getStatus(),
                    String.valueOf(response.getMediaType()),
                    found,
                    out.toString(UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aListIsJsonWithALinkToTheNextPage() {
        Answer answer = ask("GET", "things?limit=1", "Accept", "*/*");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"number\"");
        assertThat(answer.headers().get("Link")).contains("after=1").contains("rel=\"next\"");
    }

    @Test
    void aListIsAFileWhereThatIsAskedFor() {
        Answer answer = ask("GET", "things", "Accept", "text/csv");
        assertThat(answer.type()).startsWith("text/csv");
        assertThat(answer.body()).isEqualTo("a,b\n");
        assertThat(answer.headers().get("Content-Disposition")).contains("N-P-own.csv");
        assertThat(answer.headers().get("Content-Length")).isEqualTo("4");

        for (String format : List.of("ldif", "vcard", "import")) {
            assertThat(ask("GET", "things?format=" + format).status()).isEqualTo(200);
        }
        assertThat(ask("HEAD", "things?format=csv").body()).isEmpty();
        assertThat(ask("GET", "things?format=csv&csv=bom").body()).startsWith("\ufeff");
    }

    @Test
    void aFileIsAlwaysWhole() {
        Answer answer = ask("GET", "things?format=csv&q=ann");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("'q' goes with JSON only");
    }

    @Test
    void whatCannotBeAnsweredIsAProblemWithItsReason() {
        assertThat(ask("GET", "things?format=pdf").body()).contains("must be one of csv");
        assertThat(ask("GET", "things", "Accept", "image/png").status()).isEqualTo(406);
        assertThat(ask("GET", "things/none").body()).contains("nothing at this path");
        assertThat(ask("DELETE", "things").status()).isEqualTo(405);
        assertThat(ask("GET", "things/map").body()).contains("'n' is missing");
        assertThat(ask("GET", "things/map?n=x").body()).contains("must be a number");
        assertThat(ask("GET", "things/map?n=7").body()).contains("7");
        assertThat(ask("GET", "things/fails?with=conflict").status()).isEqualTo(409);
        assertThat(ask("GET", "things/fails?with=unknown").status()).isEqualTo(404);
    }

    @Test
    void aFailureTellsNothingOfTheImplementation() {
        Answer broken = ask("GET", "things/fails?with=bug");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.type()).contains("problem+json");
        assertThat(broken.body()).doesNotContain("secret");

        healthy = false;
        Answer away = ask("GET", "things/fails?with=bug");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.body()).contains("the database: it is away");
    }

    @Test
    void aBodyOfAnotherTypeIsRefusedWithTheTypesThatAreTaken() {
        Answer json = ask("POST", "things/json", "Content-Type", "text/plain");
        assertThat(json.status()).isEqualTo(415);
        assertThat(json.headers().get("Accept")).isEqualTo("application/json");

        Answer file = ask("POST", "things/file", "Content-Type", "image/png");
        assertThat(file.status()).isEqualTo(415);
        assertThat(file.headers().get("Accept")).contains("text/csv");
    }

    @Test
    void aFileHasItsFormatCharsetAndColumnsFromQueryOrType() {
        assertThat(ask("POST", "things/file", "Content-Type", "text/vcard; charset=latin1").body())
                .contains("VCARD")
                .contains("latin1");
        assertThat(
                        ask(
                                        "POST",
                                        "things/file?format=ldif&charset=utf-16",
                                        "Content-Type",
                                        "text/csv")
                                .body())
                .contains("LDIF")
                .contains("utf-16");
        assertThat(
                        ask(
                                        "POST",
                                        "things/file?mapping=%7B%22Wer%22%3A%22@name%22%7D",
                                        "Content-Type",
                                        "text/csv")
                                .status())
                .isEqualTo(200);
        assertThat(ask("POST", "things/file?mapping=%5B%5D", "Content-Type", "text/csv").body())
                .contains("'mapping' must be a JSON object");
        assertThat(
                        ask(
                                        "POST",
                                        "things/file?mapping=%7B%22Wer%22%3A7%7D",
                                        "Content-Type",
                                        "text/csv")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void theIndexNamesTheCollections() {
        assertThat(ask("GET", "").body()).contains("/api/postoffices").contains("/api/gal");
    }
}
