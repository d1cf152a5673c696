package org.dirsync.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.Cursor;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.EntryHash;
import org.dirsync.list.Limit;
import org.dirsync.list.ListId;
import org.dirsync.list.Unread;
import org.dirsync.message.Request.Ask;
import org.junit.jupiter.api.Test;

class MessageTextTest {

    private static final PostofficeName HQ = PostofficeName.of("NORTHWIND/HQ");
    private static final PostofficeName LONDON = PostofficeName.of("NORTHWIND/LONDON");
    private static final PostofficeName OSLO = PostofficeName.of("NORTHWIND/OSLO");
    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @Test
    void requestComesBackAsItWasWritten() throws RefusedException {
        Request request = request();
        assertThat(read(MessageText.write(request, KEY)).message()).isEqualTo(request);
    }

    @Test
    void updateComesBackAsItWasWritten() throws RefusedException {
        Update update =
                new Update(
                        new Envelope(HQ, LONDON, "u-1", Instant.parse("2026-11-22T10:00:00.5Z")),
                        "r-1",
                        new Cursor(new ListId("own"), 1, 0, 12, true),
                        List.of(
                                new RefusedChange(
                                        7,
                                        Address.parse("SMTP:a b@example.com"),
                                        new Refusal(Code.ALREADY_EXISTS, "it is OSLO's"))),
                        batch(OSLO),
                        true,
                        Instant.parse("2026-11-22T09:59:59.999Z"));
        assertThat(read(MessageText.write(update, KEY)).message()).isEqualTo(update);
    }

    @Test
    void verificationComesBackAsItWasWritten() throws RefusedException {
        Verification verification =
                new Verification(
                        new Envelope(LONDON, HQ, "v-1", Instant.parse("2026-11-22T10:00:00Z")),
                        "",
                        ask());
        assertThat(read(MessageText.write(verification, KEY)).message()).isEqualTo(verification);
    }

    @Test
    void everyChangedByteBreaksTheSignature() {
        byte[] text = MessageText.write(request(), KEY);
        for (int i = 0; i < text.length - 1; i++) {
            byte[] changed = text.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> read(changed)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void truncatedMessageIsRefusedAsUnsigned() {
        byte[] text = MessageText.write(request(), KEY);
        byte[] cut = java.util.Arrays.copyOf(text, text.length / 2);
        assertThatThrownBy(() -> read(cut))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.code()).isEqualTo(Code.INVALID_PASSWORD));
    }

    @Test
    void unknownSenderIsNotRegistered() {
        byte[] text = MessageText.write(request(), KEY);
        assertThatThrownBy(() -> MessageText.read(text, envelope -> Optional.empty()))
                .hasMessageStartingWith("158 ");
    }

    @Test
    void q99268EmptyRequestorNameIsSaid() {
        byte[] text = "[DIRSYNC]\nTASK=EXPORT\nREQNAME=PCM:\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(text))
                .hasMessageContaining("158")
                .hasMessageContaining("PCM:");
    }

    @Test
    void whatIsNotTextIsRefused() {
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xff, 0, 1}))
                .hasMessageStartingWith("902 ");
    }

    @Test
    void linesThatCannotBeTakenStillNameTheirAddresses() throws RefusedException {
        assertThat(unread("1 A\tAnna\tSMTP:a@x\tL/LONDON")).isEqualTo(Unread.NOBODY);
        assertThat(unread("1 X\tAnna\tSMTP:a@x\tL/LONDON\n1 D\t\tSMTP:b@x\tno name"))
                .isEqualTo(
                        new Unread(
                                List.of(Address.parse("SMTP:a@x"), Address.parse("SMTP:b@x")),
                                false));
        assertThat(unread("1 A\tAnna\tnone\tL/LONDON")).isEqualTo(new Unread(List.of(), true));
        assertThat(unread("1 A\tAnna")).isEqualTo(new Unread(List.of(), true));
        assertThat(unread("what")).isEqualTo(new Unread(List.of(), true));
    }

    private static Unread unread(String lines) throws RefusedException {
        return TransactionText.read(new Lines(lines + "\n"), new ArrayList<>()).unread();
    }

    @Test
    void q116435AnEmptySecretIsRefused() {
        assertThatThrownBy(() -> Signature.key("  ", LONDON)).hasMessageStartingWith("156 ");
    }

    @Test
    void sameSecretMakesDifferentKeysForDifferentRequestors() throws RefusedException {
        assertThat(Signature.key("a long enough secret", LONDON))
                .isNotEqualTo(Signature.key("a long enough secret", OSLO))
                .hasSize(32);
    }

    private static MessageText.Read read(byte[] text) throws RefusedException {
        return MessageText.read(text, envelope -> Optional.of(KEY));
    }

    private static Request request() {
        return new Request(
                new Envelope(LONDON, HQ, "r-1", Instant.parse("2026-11-22T10:00:00Z")),
                batch(LONDON),
                ask());
    }

    private static Ask ask() {
        return new Ask(
                new Cursor(null, 3, 0, 0, false),
                new TreeMap<>(Map.of(OSLO, new Cursor(new ListId("m"), 4, 9, 7, false))),
                new Options(
                        Set.of(AddressType.SMTP, AddressType.PCM),
                        false,
                        true,
                        true,
                        Limit.DEFAULT),
                new Status(Status.Outcome.PARTIAL, "two were refused", 12, 100));
    }

    private static Batch batch(PostofficeName origin) {
        try {
            Entry first =
                    Entry.of(
                            Address.parse("SMTP:jürgen@example.com"),
                            "Öberg, Jürgen",
                            Details.of(Map.of("City/State", "London/UK", "Phone", "/+44 20")),
                            true);
            Entry second = Entry.of(Address.parse("PCM:N/P/BOX"), "[Box]", Details.NONE, false);
            return new Batch(
                    new ListId("list-1"),
                    2,
                    5,
                    null,
                    10,
                    15,
                    true,
                    List.of(
                            Change.put(11, origin, first),
                            Change.removed(13, origin, Address.parse("FAX:a~b~c~d")),
                            Change.put(15, HQ, second)),
                    Digests.of(
                            Map.of(
                                    new Digests.Part(origin, AddressType.SMTP),
                                    Digest.EMPTY.plus(EntryHash.of(first)))));
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }
}
