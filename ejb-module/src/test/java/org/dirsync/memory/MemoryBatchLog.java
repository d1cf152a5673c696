package org.dirsync.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Refusal;
import org.dirsync.list.Receipt;
import org.dirsync.message.BatchLog;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;

/** The message log in memory: what became of each message, by its id. */
public final class MemoryBatchLog implements BatchLog {

    /** What became of a message. */
    public enum Fate {
        /** It was handed over. */
        SENT,
        /** A request was applied by the server, or an update is in the inbox. */
        RECEIVED,
        /** An update was applied, or the server knows a verification. */
        APPLIED,
        /** It was refused. */
        REFUSED
    }

    private record Line(String id, Fate fate) {}

    private final List<Line> lines = new ArrayList<>();

    private void note(Envelope envelope, Fate fate) {
        lines.add(new Line(envelope.id(), fate));
    }

    @Override
    public void sent(Request request, int bytes, Instant at) {
        note(request.envelope(), Fate.SENT);
    }

    @Override
    public void sent(Update update, int bytes, Instant at) {
        note(update.envelope(), Fate.SENT);
    }

    @Override
    public void sent(Verification verification, Instant at) {
        note(verification.envelope(), Fate.SENT);
    }

    @Override
    public void received(Request request, int bytes, Receipt receipt, Instant at) {
        note(request.envelope(), Fate.RECEIVED);
        note(request.envelope(), Fate.APPLIED);
    }

    @Override
    public void received(MessageText.Head update, int bytes, Instant at) {
        note(update.envelope(), Fate.RECEIVED);
    }

    @Override
    public void applied(Update update, Receipt receipt, Instant at) {
        note(update.envelope(), Fate.APPLIED);
    }

    @Override
    public void verified(Verification verification, Instant at) {
        note(verification.envelope(), Fate.APPLIED);
    }

    @Override
    public void refused(Envelope envelope, boolean update, int bytes, Refusal reason, Instant at) {
        note(envelope, Fate.REFUSED);
    }

    /** What became of each message, by its id. */
    public Map<String, Set<Fate>> fates() {
        Map<String, Set<Fate>> fates = new HashMap<>();
        for (Line line : lines) {
            fates.computeIfAbsent(line.id(), id -> EnumSet.noneOf(Fate.class)).add(line.fate());
        }
        return fates;
    }

    /** The ids of the messages that were sent and neither applied nor refused. */
    public Set<String> open() {
        Map<String, Set<Fate>> fates = fates();
        fates.values()
                .removeIf(
                        fate ->
                                !fate.contains(Fate.SENT)
                                        || fate.contains(Fate.APPLIED)
                                        || fate.contains(Fate.REFUSED));
        return fates.keySet();
    }

    int size() {
        return lines.size();
    }

    void truncate(int size) {
        lines.subList(size, lines.size()).clear();
    }
}
