package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.list.Applied;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.Cursor;
import org.dirsync.list.ListId;
import org.dirsync.list.Receipt;
import org.dirsync.message.BatchLog;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Options;
import org.dirsync.message.Request;
import org.dirsync.message.Request.Ask;
import org.dirsync.message.Status;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;
import org.dirsync.store.BatchQueries.Traced;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchTableTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final ListId OWN = new ListId("own");
    private static final ListId MASTER = new ListId("master");

    private static final Database DATABASE = Database.inMemory();

    @BeforeEach
    void clear() {
        DATABASE.clear();
    }

    @Test
    void messageIsFollowedFromTheSendToTheVerification() {
        Request request = request("q1", 2, true);
        Update update = update("u1", "q1", 7, true);
        log(log -> log.sent(request, 300, NOON.plusMillis(1)));
        log(log -> log.received(request, 300, receipt(Receipt.Kind.APPLIED), NOON.plusMillis(2)));
        log(log -> log.sent(update, 500, NOON.plusMillis(3)));
        assertThat(last(LONDON).get(0).times().received()).isNull();

        log(log -> log.received(head(update), 500, NOON.plusMillis(4)));
        assertThat(last(LONDON).get(0).times().applied()).isNull();
        log(log -> log.applied(update, receipt(Receipt.Kind.APPLIED), NOON.plusMillis(5)));
        log(log -> log.verified(verification("q1", 7), NOON.plusMillis(6)));

        List<Traced> last = last(LONDON);
        assertThat(last).extracting(Traced::message).containsExactly("u1", "q1");
        Traced import1 = last.get(0);
        assertThat(import1.update()).isTrue();
        assertThat(import1.bytes()).isEqualTo(500);
        assertThat(import1.range())
                .isEqualTo(new BatchQueries.Range("master", null, 1, 0, 7, true, 1));
        assertThat(import1.times())
                .isEqualTo(
                        new BatchQueries.Times(
                                NOON.plusMillis(500),
                                NOON.plusMillis(3),
                                NOON.plusMillis(4),
                                NOON.plusMillis(5),
                                NOON.plusMillis(6)));
        assertThat(import1.result().fate()).isEqualTo("APPLIED");
        assertThat(last.get(1).times().verified()).isEqualTo(NOON.plusMillis(5));
    }

    @Test
    void requestorAloneOnItsNodeKnowsWhenItsVerificationWent() {
        Update update = update("u1", "q1", 7, true);
        log(log -> log.received(head(update), 500, NOON));
        log(log -> log.applied(update, receipt(Receipt.Kind.APPLIED), NOON));
        log(log -> log.sent(verification("q1", 7), NOON.plusMillis(6)));

        assertThat(last(LONDON).get(0).times().verified()).isEqualTo(NOON.plusMillis(6));
        assertThat(last(LONDON).get(0).times().sent()).isNull();
    }

    @Test
    void repeatedMessageLeavesItsFirstTraceAsItIs() {
        Request request = request("q1", 2, true);
        log(log -> log.received(request, 300, receipt(Receipt.Kind.APPLIED), NOON));
        log(log -> log.received(request, 300, receipt(Receipt.Kind.REPEATED), NOON));

        assertThat(last(LONDON))
                .singleElement()
                .extracting(traced -> traced.result().fate())
                .isEqualTo("APPLIED");
    }

    @Test
    void gapIsNotApplied() {
        Request request = request("q1", 2, true);
        log(log -> log.received(request, 300, receipt(Receipt.Kind.GAP), NOON));

        assertThat(last(LONDON).get(0).times().applied()).isNull();
    }

    @Test
    void refusedMessageTellsWhyUntilItIsTakenAfterAll() {
        Request request = request("q1", 2, true);
        Refusal reason = new Refusal(Code.INVALID_PASSWORD, "the signature is wrong");
        log(log -> log.sent(request, 300, NOON));
        log(log -> log.refused(request.envelope(), false, 300, reason, NOON));

        Traced refused = last(LONDON).get(0);
        assertThat(refused.result().fate()).isEqualTo("REFUSED");
        assertThat(refused.result().code()).isEqualTo(Code.INVALID_PASSWORD);
        assertThat(refused.result().text()).isEqualTo("the signature is wrong");

        log(log -> log.received(request, 300, receipt(Receipt.Kind.APPLIED), NOON));
        assertThat(last(LONDON).get(0).result().fate()).isEqualTo("APPLIED");
    }

    @Test
    void forgedMessageLeavesNoTrace() {
        Refusal reason = new Refusal(Code.NOT_REGISTERED, "unknown");
        log(log -> log.refused(request("x", 2, true).envelope(), false, 300, reason, NOON));

        assertThat(last(LONDON)).isEmpty();
    }

    @Test
    void onlyTheNewestMessagesAreKeptAndIdleOnesForAFewMinutes() {
        log(
                log -> {
                    for (int i = 0; i < BatchTable.MAX + 40; i++) {
                        log.sent(request("q" + i, 2, false), 300, NOON);
                    }
                });
        log(log -> log.sent(request("idle", 0, true), 300, NOON));
        assertThat(last(LONDON)).hasSize(BatchTable.MAX).first().matches(is("idle"));

        Instant later = NOON.plus(BatchTable.IDLE_KEPT).plusSeconds(60);
        log(log -> log.sent(request("next", 2, true), 300, later));
        assertThat(last(LONDON)).hasSize(BatchTable.MAX - 1).noneMatch(is("idle"));
        assertThat(last(OSLO)).isEmpty();
    }

    @Test
    void repairIsVerifiedByItsOwnRequestOnly() {
        Update repair = repair("r1", "q1");
        log(log -> log.sent(repair, 500, NOON));
        log(log -> log.verified(verification("q0", 99), NOON));
        assertThat(last(LONDON).get(0).times().verified()).isNull();

        log(log -> log.verified(verification("q1", 99), NOON));
        assertThat(last(LONDON).get(0).times().verified()).isEqualTo(NOON);
    }

    @Test
    void oldMessagesAreForgotten() {
        log(log -> log.sent(request("q1", 2, true), 300, NOON));
        DATABASE.step(
                store -> {
                    store.batches().forget(NOON.plusSeconds(1));
                    return true;
                });

        assertThat(last(LONDON)).isEmpty();
    }

    private static java.util.function.Predicate<Traced> is(String message) {
        return traced -> traced.message().equals(message);
    }

    private void log(Consumer<BatchLog> step) {
        DATABASE.step(
                store -> {
                    step.accept(store.batches());
                    return true;
                });
    }

    private List<Traced> last(PostofficeName name) {
        return DATABASE.step(store -> store.lastBatches().last(name, 500));
    }

    private static Request request(String id, int changes, boolean asks) {
        List<Change> list = new ArrayList<>();
        for (int i = 1; i <= changes; i++) {
            list.add(Change.put(i, LONDON, entry("PCM:NORTHWIND/LONDON/P" + i, "Person " + i)));
        }
        Batch batch = new Batch(OWN, 1, 0, null, 0, changes, true, list, null);
        return new Request(envelope(LONDON, HQ, id, 0), batch, asks ? ask(0) : null);
    }

    private static Update update(String id, String answers, long through, boolean last) {
        Change change = Change.put(through, OSLO, entry("PCM:NORTHWIND/OSLO/O", "O"));
        Batch batch = new Batch(MASTER, 1, 0, null, 0, through, true, List.of(change), null);
        Cursor acknowledged = new Cursor(OWN, 1, 0, 2, true);
        Envelope envelope = envelope(HQ, LONDON, id, 500);
        return new Update(envelope, answers, acknowledged, List.of(), batch, last, NOON);
    }

    private static Update repair(String id, String answers) {
        Change change = Change.put(3, OSLO, entry("PCM:NORTHWIND/OSLO/O", "O"));
        Batch batch = new Batch(MASTER, 1, 0, OSLO, 0, 3, true, List.of(change), null);
        Envelope envelope = envelope(HQ, LONDON, id, 500);
        return new Update(envelope, answers, Cursor.NONE, List.of(), batch, false, NOON);
    }

    private static Verification verification(String answers, long through) {
        return new Verification(envelope(LONDON, HQ, "v" + answers, 900), answers, ask(through));
    }

    private static Ask ask(long through) {
        Cursor have = new Cursor(MASTER, 1, 0, through, true);
        return new Ask(have, new TreeMap<>(), Options.DEFAULT, Status.NONE);
    }

    private static MessageText.Head head(Update update) {
        return new MessageText.Head(update.envelope(), update.answers(), update.last());
    }

    private static Envelope envelope(
            PostofficeName from, PostofficeName to, String id, long millis) {
        return new Envelope(from, to, id, NOON.plusMillis(millis));
    }

    private static Receipt receipt(Receipt.Kind kind) {
        return new Receipt(kind, Applied.NOTHING, new TreeSet<>());
    }
}
