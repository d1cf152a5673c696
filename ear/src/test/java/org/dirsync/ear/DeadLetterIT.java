package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import javax.sql.DataSource;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Messages that nobody can take end in the dead-letter queue with the reason, and block nobody. */
@ArquillianTest
class DeadLetterIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Resource(name = "jms/Connections")
    private ConnectionFactory connections;

    @Resource(name = "jms/DirsyncServer")
    private Queue server;

    @Resource(name = "jms/DirsyncRequestor")
    private Queue requestors;

    @Resource(name = "jdbc/DirsyncDS")
    private DataSource database;

    @Deployment
    static EnterpriseArchive dirsync() {
        return BuiltEar.with(
                DeadLetterIT.class, Organization.class, Api.class, Foreign.class, Refusing.class);
    }

    @Test
    void unsignedMessageIsRefused() throws Exception {
        isRefused(
                156,
                (of, from) -> {
                    String signed = signed(from);
                    return bytes(signed.substring(0, signed.indexOf("[DIRSYNC-SIGNATURE]")));
                });
    }

    @Test
    void wronglySignedMessageIsRefused() throws Exception {
        isRefused(156, (of, from) -> bytes(signed(from).replace("Bad", "Mad")));
    }

    @Test
    void messageSignedByAnotherIsRefused() throws Exception {
        isRefused(
                156,
                (of, from) ->
                        from.signedAgain(signed(from).replace(of.name("BAD"), of.name("GOOD"))));
    }

    @Test
    void q99268UnregisteredSenderIsRefused() throws Exception {
        isRefused(
                158,
                (of, from) -> {
                    Foreign stranger = Foreign.stranger(of, "STRANGER");
                    return stranger.text(stranger.export("Bad"));
                });
    }

    @Test
    void q99268EmptyNameIsRefused() throws Exception {
        isRefused(
                158,
                (of, from) ->
                        from.signedAgain(signed(from).replace("PCM:" + of.name("BAD"), "PCM:")));
    }

    @Test
    void q125917SimilarNameIsNotTheRegisteredOne() throws Exception {
        isRefused(
                158,
                (of, from) ->
                        from.signedAgain(signed(from).replace(of.name("BAD"), of.name("BADE"))));
    }

    @Test
    void messageCutOffInItsTransactionsIsRefused() throws Exception {
        isRefused(
                156, (of, from) -> Arrays.copyOf(bytes(signed(from)), signed(from).length() - 80));
    }

    @Test
    void messageCutOffInItsHeaderIsRefused() throws Exception {
        isRefused(133, (of, from) -> bytes(signed(from).substring(0, signed(from).indexOf("TO="))));
    }

    @Test
    void packedMessageCutOffIsRefused() throws Exception {
        isRefused(
                902,
                (of, from) -> {
                    ByteArrayOutputStream packed = new ByteArrayOutputStream();
                    try (OutputStream out = new DeflaterOutputStream(packed)) {
                        out.write(bytes(signed(from)));
                    }
                    return Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
                });
    }

    @Test
    void messageThatIsNoTextIsRefused() throws Exception {
        isRefused(902, (of, from) -> new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, 3});
    }

    @Test
    void emptyMessageIsRefused() throws Exception {
        isRefused(133, (of, from) -> new byte[0]);
    }

    @Test
    void unknownTaskIsRefused() throws Exception {
        isRefused(
                155,
                (of, from) -> from.signedAgain(signed(from).replace("TASK=EXPORT", "TASK=DANCE")));
    }

    @Test
    void messageForAnotherServerIsRefused() throws Exception {
        isRefused(
                133,
                (of, from) -> from.signedAgain(signed(from).replace(of.name("HQ"), "DEAD/OTHER")));
    }

    @Test
    void q127752RepeatedMessageIsPassedOverAndBlocksNobody() throws Exception {
        try (Organization of = Organization.of("DEAD")) {
            Foreign good = Foreign.registered(of, "GOOD");
            send(server, good.text(good.export("Good")));
            await().atMost(TIMEOUT).until(() -> addresses(of, "GOOD") == 1);
            send(server, good.text(good.export("Good")));
            Foreign behind = Foreign.registered(of, "BEHIND");
            send(server, behind.text(behind.export("Behind")));
            await().atMost(TIMEOUT).until(() -> addresses(of, "BEHIND") == 1);
            assertThat(addresses(of, "GOOD")).isEqualTo(1);
        }
    }

    @Test
    void messageThatIsNeitherTextNorBytesIsRefused() throws Exception {
        try (Organization of = Organization.of("DEAD")) {
            Set<String> before = ids(of);
            try (JMSContext context = connections.createContext()) {
                context.createProducer().send(server, Map.of("answer", 42));
            }
            assertRefused(of, before, 902);
        }
    }

    @Test
    void textMessageOfAScriptIsTakenAsBytesAre() throws Exception {
        try (Organization of = Organization.of("DEAD")) {
            Foreign good = Foreign.registered(of, "GOOD");
            try (JMSContext context = connections.createContext()) {
                context.createProducer().send(server, signed(good));
            }
            await().atMost(TIMEOUT).until(() -> addresses(of, "GOOD") == 1);
        }
    }

    @Test
    void updateForAPostofficeThatIsNotHereIsRefused() throws Exception {
        try (Organization of = Organization.of("DEAD")) {
            Set<String> before = ids(of);
            Update update =
                    new Update(
                            new Envelope(
                                    PostofficeName.of(of.name("HQ")),
                                    PostofficeName.of("DEAD/NOWHERE"),
                                    "id",
                                    Instant.parse("2026-11-22T12:00:00Z")),
                            "request",
                            Cursor.NONE,
                            List.of(),
                            null,
                            true,
                            Instant.EPOCH);
            send(requestors, MessageText.write(update, new byte[32]));
            JsonObject letter = assertRefused(of, before, 158);
            assertThat(letter.getString("to")).isEqualTo("DEAD/NOWHERE");
        }
    }

    @Test
    void updateWithAWrongSignatureIsRefusedAndSaidAtItsAddressee() throws Exception {
        try (Organization of = Organization.of("DEAD", "ONE")) {
            Set<String> before = ids(of);
            Update update =
                    new Update(
                            new Envelope(
                                    PostofficeName.of(of.name("HQ")),
                                    PostofficeName.of(of.name("ONE")),
                                    "id",
                                    Instant.parse("2026-11-22T12:00:00Z")),
                            "request",
                            Cursor.NONE,
                            List.of(),
                            null,
                            true,
                            Instant.EPOCH);
            send(requestors, MessageText.write(update, new byte[32]));
            assertRefused(of, before, 156);
            assertThat(of.api().get("/api/journal?postoffice=" + of.name("ONE")).body())
                    .contains("\"code\":156");
        }
    }

    @Test
    void messageThatFailsAtEveryAttemptIsTriedOnceMoreThenGivenUpAndTheOneBehindItIsApplied()
            throws Exception {
        try (Organization of = Organization.of("DEAD")) {
            Foreign bad = Foreign.registered(of, "BAD");
            Foreign good = Foreign.registered(of, "GOOD");
            Set<String> before = ids(of);
            try (Refusing refusing = Refusing.person(database, "Mallory")) {
                assertThat(refusing).isNotNull();
                send(server, bad.text(bad.export("Mallory")));
                send(server, good.text(good.export("Good")));
                await().atMost(TIMEOUT).until(() -> addresses(of, "GOOD") == 1);
                JsonObject letter =
                        await().atMost(TIMEOUT)
                                .until(
                                        () -> newLetters(of, before),
                                        found ->
                                                found.size() == 1
                                                        && found.get(0).getInt("retries") == 1)
                                .get(0);
                assertThat(letter.getInt("code")).isEqualTo(999);
                assertThat(letter.getString("reason"))
                        .contains("every attempt")
                        .containsIgnoringCase("not_in_this_test");
                assertThat(of.api().get("/api/journal?postoffice=" + of.name("HQ")).body())
                        .contains("it failed at every attempt")
                        .contains("is tried once more");
                assertThat(letter.getString("from")).isEqualTo(of.name("BAD"));
                assertThat(Api.page("/dead-letters")).contains("every attempt");
            }
            assertThat(addresses(of, "BAD")).isZero();
        }
    }

    @Test
    void messageThatFailedAtEveryAttemptIsAppliedByItselfWhenItsCauseIsGone() throws Exception {
        try (Organization of = Organization.of("DEAD")) {
            Foreign unlucky = Foreign.registered(of, "UNLUCKY");
            Set<String> before = ids(of);
            try (Refusing refusing = Refusing.person(database, "Unlucky")) {
                assertThat(refusing).isNotNull();
                send(server, unlucky.text(unlucky.export("Unlucky")));
                await().atMost(TIMEOUT)
                        .until(
                                () ->
                                        of.api()
                                                .get("/api/journal?postoffice=" + of.name("HQ"))
                                                .body()
                                                .contains("it failed at every attempt"));
            }
            await().atMost(TIMEOUT).until(() -> addresses(of, "UNLUCKY") == 1);
            assertThat(newLetters(of, before)).isEmpty();
        }
    }

    @Test
    void letterWhoseCauseIsGoneIsAppliedWhenRetried() throws Exception {
        try (Organization of = Organization.of("DEAD")) {
            Foreign late = Foreign.stranger(of, "LATE");
            Set<String> before = ids(of);
            send(server, late.text(late.export("Late")));
            JsonObject letter = assertRefused(of, before, 158);
            Foreign.registered(of, "LATE");

            var retried = retry(of, "id=" + Api.encoded(letter.getString("id")));
            assertThat(retried.statusCode()).as(retried.body()).isEqualTo(200);
            await().atMost(TIMEOUT).until(() -> addresses(of, "LATE") == 1);
            assertThat(ids(of)).doesNotContain(letter.getString("id"));
            assertThat(of.api().get("/api/journal?postoffice=" + of.name("HQ")).body())
                    .contains("admin put a dead letter on its queue again");
        }
    }

    @Test
    void letterWhoseCausePersistsComesBackWithItsCountAndIsDiscarded() throws Exception {
        try (Organization of = Organization.of("DEAD")) {
            Foreign stranger = Foreign.stranger(of, "STRANGE");
            Set<String> before = ids(of);
            send(server, stranger.text(stranger.export("Bad")));
            JsonObject letter = assertRefused(of, before, 158);
            assertThat(letter.getInt("retries")).isZero();

            retry(of, "id=" + Api.encoded(letter.getString("id")));
            before.add(letter.getString("id"));
            JsonObject again = newLetter(of, before);
            assertThat(again.getInt("retries")).isEqualTo(1);
            assertThat(again.getString("cause")).isEqualTo(letter.getString("cause"));

            String id = "?id=" + Api.encoded(again.getString("id"));
            var gone = of.api().json("DELETE", "/api/dead-letters" + id, "");
            assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
            assertThat(ids(of)).doesNotContain(again.getString("id"));
            assertThat(of.api().json("DELETE", "/api/dead-letters" + id, "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void lettersOfOneCauseAreDecidedOnTogether() throws Exception {
        try (Organization of = Organization.of("DEAD")) {
            Foreign stranger = Foreign.stranger(of, "MANY");
            Set<String> before = ids(of);
            for (String person : List.of("One", "Two", "Three")) {
                send(server, stranger.text(stranger.export(person)));
            }
            List<JsonObject> letters =
                    await().atMost(TIMEOUT)
                            .until(() -> newLetters(of, before), found -> found.size() == 3);
            String cause = letters.get(0).getString("cause");
            assertThat(letters).extracting(l -> l.getString("cause")).containsOnly(cause);
            assertThat(Organization.list(of.api().get("/api/dead-letters/causes")))
                    .filteredOn(c -> c.getString("cause").equals(cause))
                    .singleElement()
                    .satisfies(c -> assertThat(c.getInt("letters")).isEqualTo(3));
            Foreign.registered(of, "MANY");

            assertThat(retry(of, "cause=" + cause).body()).contains("3");
            await().atMost(TIMEOUT).until(() -> newLetters(of, before).isEmpty());
            await().atMost(TIMEOUT).until(() -> addresses(of, "MANY") > 0);
        }
    }

    private static HttpResponse<String> retry(Organization of, String which) throws Exception {
        return of.api().json("POST", "/api/dead-letters/retry?" + which, "");
    }

    /** Makes a bad message of a registered requestor. */
    @FunctionalInterface
    private interface Spoiling {
        byte[] message(Organization of, Foreign from) throws Exception;
    }

    private void isRefused(int code, Spoiling spoiling) throws Exception {
        try (Organization of = Organization.of("DEAD")) {
            Foreign bad = Foreign.registered(of, "BAD");
            Foreign good = Foreign.registered(of, "GOOD");
            Set<String> before = ids(of);
            send(server, spoiling.message(of, bad));
            send(server, good.text(good.export("Good")));
            await().atMost(TIMEOUT).until(() -> addresses(of, "GOOD") == 1);
            assertRefused(of, before, code);
            assertThat(addresses(of, "BAD")).isZero();
        }
    }

    private static JsonObject assertRefused(Organization of, Set<String> before, int code)
            throws Exception {
        JsonObject letter = newLetter(of, before);
        assertThat(letter.getInt("code")).as(letter.toString()).isEqualTo(code);
        assertThat(Api.page("/dead-letters")).contains(letter.getString("id"));
        assertThat(of.api().get("/api/journal?postoffice=" + of.name("HQ")).body())
                .contains("\"code\":" + code)
                .contains("the message is in the dead-letter queue");
        return letter;
    }

    private static JsonObject newLetter(Organization of, Set<String> before) {
        return await().atMost(TIMEOUT)
                .until(() -> newLetters(of, before), letters -> letters.size() == 1)
                .get(0);
    }

    private static List<JsonObject> newLetters(Organization of, Set<String> before)
            throws Exception {
        return Organization.list(of.api().get("/api/dead-letters")).stream()
                .filter(l -> !before.contains(l.getString("id")))
                .toList();
    }

    private static Set<String> ids(Organization of) throws Exception {
        return Organization.list(of.api().get("/api/dead-letters")).stream()
                .map(letter -> letter.getString("id"))
                .collect(Collectors.toSet());
    }

    private static int addresses(Organization of, String postoffice) throws Exception {
        return Api.object(of.api().get("/api/requestors/" + of.name(postoffice)))
                .getInt("addresses");
    }

    private void send(Queue queue, byte[] content) throws Exception {
        try (JMSContext context = connections.createContext()) {
            BytesMessage message = context.createBytesMessage();
            message.writeBytes(content);
            context.createProducer().send(queue, message);
        }
    }

    private static String signed(Foreign from) throws Exception {
        Request request = from.export("Bad");
        return new String(from.text(request), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
