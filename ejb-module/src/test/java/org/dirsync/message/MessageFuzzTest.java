package org.dirsync.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.Cursor;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.Digests.Part;
import org.dirsync.list.Limit;
import org.dirsync.list.ListId;
import org.dirsync.list.Unread;
import org.dirsync.memory.Samples;
import org.dirsync.message.Request.Ask;

/**
 * Messages that somebody made to break the reader: it refuses them with a code, or reads them as a
 * message that it can write again, and holds a bounded part of them meanwhile.
 */
@Tag("slow")
class MessageFuzzTest {

    private static final byte[] KEY =
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Instant SENT = Instant.parse("1994-11-22T13:45:00.123Z");
    private static final String MARK = "\n[DIRSYNC-SIGNATURE]\nHMAC-SHA-256=";

    private static final Ask ASK =
            new Ask(
                    new Cursor(new ListId("master"), 2, 10, 20, true),
                    new TreeMap<>(Map.of(Samples.OSLO, Cursor.NONE)),
                    new Options(Set.of(AddressType.SMTP), true, true, true, Limit.DEFAULT),
                    new Status(Status.Outcome.PARTIAL, "the lists differ", 3, 4));

    private static final Batch BATCH =
            new Batch(
                    new ListId("own"),
                    3,
                    40,
                    Samples.LONDON,
                    50,
                    60,
                    true,
                    List.of(
                            Change.put(
                                    51,
                                    Samples.LONDON,
                                    Samples.entry("SMTP:a@x", "Anna", Map.of("Phone", "1/2"))),
                            Change.removed(55, Samples.LONDON, Samples.address("FAX:1~2~3~4")),
                            Change.put(60, Samples.OSLO, Samples.entry("PCM:A/B/C", "\u00c9va"))),
                    Digests.of(
                            Map.of(
                                    new Part(Samples.LONDON, AddressType.SMTP),
                                    new Digest(1, -2, 3))));

    private static final List<Message> SAMPLES =
            List.of(
                    new Request(new Envelope(Samples.LONDON, Samples.HQ, "r-1", SENT), BATCH, ASK),
                    new Verification(
                            new Envelope(Samples.LONDON, Samples.HQ, "v-1", SENT), "r-1", ASK),
                    new Update(
                            new Envelope(Samples.HQ, Samples.LONDON, "u-1", SENT),
                            "r-1",
                            ASK.have(),
                            List.of(
                                    new RefusedChange(
                                            7,
                                            Samples.address("SMTP:a@x"),
                                            new Refusal(Code.ALREADY_EXISTS, "it is OSLO's"))),
                            BATCH,
                            true,
                            SENT));

    private static String body(Message message) {
        String text = new String(MessageText.write(message, KEY), StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf(MARK.strip()));
    }

    private static byte[] signed(String body) {
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        String tail = MARK.substring(1) + Signature.of(text, text.length, KEY) + "\n";
        return (body + tail).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<MessageText.Read> read(byte[] text) {
        try {
            return Optional.of(MessageText.read(text, envelope -> Optional.of(KEY)));
        } catch (RefusedException e) {
            assertThat(e.code()).isNotEqualTo(Code.FAILED);
            assertThat(e.refusal().message()).isNotBlank().hasSizeLessThan(2_000);
            return Optional.empty();
        }
    }

    private static void checked(byte[] text) {
        read(text)
                .ifPresent(
                        read -> {
                            byte[] again = MessageText.write(read.message(), KEY);
                            assertThat(read(again))
                                    .hasValueSatisfying(
                                            same ->
                                                    assertThat(same.message())
                                                            .isEqualTo(written(read.message())));
                        });
    }

    /** What is written of a message: not whom its unread lines name. */
    private static Message written(Message message) {
        if (message instanceof Request request && request.changes() != null) {
            return new Request(
                    request.envelope(), request.changes().with(Unread.NOBODY), request.ask());
        }
        if (message instanceof Update update && update.batch() != null) {
            return new Update(
                    update.envelope(),
                    update.answers(),
                    update.acknowledged(),
                    update.refused(),
                    update.batch().with(Unread.NOBODY),
                    update.last(),
                    update.permit(),
                    update.deletions(),
                    update.stamp());
        }
        return message;
    }

    /** Values as they stand in messages, and as nobody should write them. */
    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "-1",
                        "0",
                        "00000000012",
                        "9223372036854775807",
                        "9223372036854775808",
                        "1e9",
                        "NaN",
                        "NONE",
                        "NONE 0 0 0 NO",
                        "LIST:x 1 0 0 YES",
                        "LIST: 1 2 3 YES",
                        "YES",
                        "yes",
                        "PCM:",
                        "PCM:A/B",
                        "PCM:A/B LIST:x 1 0 0 NO",
                        "own 3 40 50 60 YES",
                        "own 3 40 60 50 YES",
                        "own 0 0 0 0 NO",
                        "own 9223372036854775807 1 2 3 YES",
                        "4000 1000000",
                        "0 0",
                        "-5 7",
                        "COMPLETE 1 2 fine",
                        "COMPLETE",
                        "SMTP|FAX||PCM",
                        "+1000000000-12-31T23:59:59.999999999Z",
                        "-1000000000-01-01T00:00:00Z",
                        "1994-11-22T13:45:00Z",
                        "IMPORTREQ",
                        "EXPORT",
                        "IMPORT",
                        "VERIFY"),
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().withChars(" :/=|\t-[]ADMH0129~").ofMaxLength(20));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(
                "TASK",
                "REQNAME",
                "NAME",
                "TO",
                "ID",
                "SENT",
                "REQSEQ",
                "SRVSEQ",
                "IMPSEQ",
                "HAVE",
                "R",
                "TYPES",
                "TEMPLATE",
                "SENDS",
                "RECEIVES",
                "LIMIT",
                "STATUS",
                "BATCH",
                "ONLY",
                "TRANSACTIONS",
                "ANSWERS",
                "ACKNOWLEDGED",
                "LAST",
                "STAMP",
                "task",
                "X");
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> header =
                Combinators.combine(keys(), values()).as((key, value) -> key + "=" + value);
        Arbitrary<String> section =
                Arbitraries.of(
                        "[DIRSYNC]",
                        "[DIRSYNC-DIGESTS]",
                        "[DIRSYNC-REFUSED]",
                        "[DIRSYNC-TRANSACTIONS]",
                        "[DIRSYNC-SIGNATURE]",
                        "[",
                        "[]",
                        "[X");
        Arbitrary<String> transaction =
                Combinators.combine(
                                values(),
                                Arbitraries.of(" A\t", " D\t", " M\t", " ", "\t"),
                                values())
                        .as((number, code, rest) -> number + code + rest + "\tSMTP:a@x\tA/B\tH");
        Arbitrary<String> detail = values().map(value -> "- Phone:/" + value);
        return Arbitraries.oneOf(header, section, transaction, detail, values());
    }

    /** A good message with lines taken out, put in, doubled and exchanged, signed well. */
    @Property(tries = 3_000)
    void aSignedMessageOfDamagedLinesIsRefusedOrRead(
            @ForAll("edits") List<Edit> edits, @ForAll("samples") Message sample) {
        List<String> lines = new ArrayList<>(List.of(body(sample).split("\n", -1)));
        for (Edit edit : edits) {
            edit.on(lines);
        }
        checked(signed(String.join("\n", lines)));
    }

    /** One change of the lines of a message. */
    record Edit(int what, int at, String line) {
        void on(List<String> lines) {
            int index = lines.isEmpty() ? 0 : at % lines.size();
            switch (what) {
                case 0 -> lines.add(index, line);
                case 1 -> lines.subList(index, Math.min(lines.size(), index + 1)).clear();
                case 2 -> lines.add(lines.isEmpty() ? line : lines.get(index));
                default -> {
                    if (!lines.isEmpty()) {
                        int equals = lines.get(index).indexOf('=');
                        String key = lines.get(index).substring(0, equals + 1);
                        lines.set(index, key + line.replace("=", ""));
                    }
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.oneOf(lines(), values()))
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Message> samples() {
        return Arbitraries.of(SAMPLES);
    }

    @Example
    void q159294AnyLineEndAndBlankLinesOfAMessageMeanTheSame() {
        for (Message sample : SAMPLES) {
            String body = body(sample);
            for (String end : List.of("\r", "\r\n", "\n\n", "\r\n\r\n")) {
                assertThat(read(signed(body.replace("\n", end))))
                        .hasValueSatisfying(
                                read -> {
                                    assertThat(read.message()).isEqualTo(sample);
                                    assertThat(read.refused()).isEmpty();
                                });
            }
        }
    }

    /** What a stranger writes, who has no key. */
    @Property(tries = 2_000)
    void anyLinesWithoutASignatureAreRefused(@ForAll("texts") List<String> lines) {
        byte[] text = ("[DIRSYNC]\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
        assertThat(read(text)).isEmpty();
        assertThat(isRefused(() -> MessageText.head(text, e -> Optional.of(KEY)))).isTrue();
        isRefused(() -> MessageText.envelope(text));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return lines().list().ofMaxSize(30);
    }

    @Property(tries = 2_000)
    void anyBytesAreRefusedOrUnpacked(@ForAll byte[] bytes, @ForAll boolean compressed) {
        byte[] parcel = bytes.clone();
        if (compressed && parcel.length > 1) {
            parcel[0] = 0x78;
        }
        isRefused(
                () -> {
                    byte[] text = Parcel.unpack(parcel);
                    assertThat(text.length).isLessThanOrEqualTo(MessageText.MAX_LENGTH);
                    return MessageText.read(text, envelope -> Optional.of(KEY));
                });
    }

    /** A step that may be refused. */
    interface Refusing {
        Object run() throws RefusedException;
    }

    private static boolean isRefused(Refusing step) {
        try {
            step.run();
            return false;
        } catch (RefusedException e) {
            assertThat(e.refusal().message()).isNotBlank();
            return true;
        }
    }

    private static byte[] bomb(byte[] piece, int times) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        byte[] out = new byte[1 << 16];
        for (int i = 0; i < times; i++) {
            deflater.setInput(piece);
            while (!deflater.needsInput()) {
                bomb.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            bomb.write(out, 0, deflater.deflate(out));
        }
        deflater.end();
        return bomb.toByteArray();
    }

    private static void assertTooMuch(Refusing step) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(step::run)
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.LIMIT_EXCEEDED));
    }

    @Example
    void aBombIsUnpackedToItsLimitOnly() {
        byte[] bomb = bomb(new byte[1 << 20], 1 << 10);
        assertThat(bomb.length).isLessThan(2 << 20);
        assertTooMuch(() -> Parcel.unpack(bomb));
    }

    @Example
    void aBombInABombStaysOne() throws RefusedException {
        byte[] once = bomb(new byte[1 << 20], 1 << 8);
        byte[] twice = bomb(once, 1);
        byte[] unpacked = Parcel.unpack(twice);
        assertThat(unpacked).isEqualTo(once);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> MessageText.envelope(unpacked));
    }

    @Example
    void aHeaderOfAMillionLinesIsRefusedBeforeItsSignature() {
        StringBuilder text = new StringBuilder("[DIRSYNC]\n");
        for (int i = 0; i < 1_000_000; i++) {
            text.append('k').append(i).append("=\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        assertTooMuch(() -> MessageText.envelope(bytes));
        assertTooMuch(() -> MessageText.head(bytes, e -> Optional.of(KEY)));
        assertTooMuch(() -> MessageText.read(bytes, e -> Optional.of(KEY)));
    }

    @Example
    void aTextThatIsTooLongIsNotLookedInto() {
        byte[] bytes = new byte[MessageText.MAX_LENGTH + 1];
        assertTooMuch(() -> MessageText.envelope(bytes));
        assertTooMuch(() -> MessageText.head(bytes, e -> Optional.of(KEY)));
        assertTooMuch(() -> MessageText.read(bytes, e -> Optional.of(KEY)));
    }

    @Example
    void hundredsOfThousandsOfBadTransactionsAreRefusedInAThousandLines() {
        String body = body(SAMPLES.get(0)) + "x\n".repeat(300_000);
        assertThat(read(signed(body)))
                .hasValueSatisfying(
                        read -> {
                            assertThat(read.refused()).hasSize(MessageText.MAX_REFUSED_LINES);
                            assertThat(read.refused().get(MessageText.MAX_REFUSED_LINES - 1))
                                    .extracting(line -> line.refusal().message())
                                    .asString()
                                    .startsWith("and 299001 more lines");
                        });
    }

    @Example
    void tooManyTransactionsAreNotHeld() {
        StringBuilder body = new StringBuilder(body(SAMPLES.get(0)));
        for (int i = 0; i <= MessageText.MAX_TRANSACTIONS; i++) {
            body.append(61 + i).append(" D\t\tSMTP:a@x\tA/B\n");
        }
        byte[] text = signed(body.toString());
        assertTooMuch(() -> MessageText.read(text, e -> Optional.of(KEY)));
    }

    @Example
    void aTransactionWithAMillionDetailsIsRefusedAlone() {
        String body =
                body(SAMPLES.get(0))
                        + "70 A\tA\tSMTP:d@x\tA/B\n"
                        + "- Phone:/1\n".repeat(1_000_000)
                        + "71 A\tB\tSMTP:e@x\tA/B\n";
        body = body.replace("50 60 YES", "50 71 YES");
        assertThat(read(signed(body)))
                .hasValueSatisfying(
                        read -> {
                            Request request = (Request) read.message();
                            assertThat(request.changes().changes()).hasSizeGreaterThanOrEqualTo(4);
                        });
    }

    @Example
    void noSecretStandsInARefusal() {
        String secret = "correct horse battery staple";
        byte[] text = MessageText.write(SAMPLES.get(0), KEY);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () ->
                                MessageText.read(
                                        text,
                                        e -> Optional.of(secret.getBytes(StandardCharsets.UTF_8))))
                .satisfies(
                        e -> {
                            assertThat(e.code()).isEqualTo(Code.INVALID_PASSWORD);
                            assertThat(e.getMessage()).doesNotContain(secret);
                        });
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Signature.key("short-one", Samples.LONDON))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("short-one"));
    }
}
