package org.dirsync.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.Cursor;
import org.dirsync.list.Limit;
import org.dirsync.list.ListId;
import org.dirsync.message.Request.Ask;
import org.dirsync.message.Status.Outcome;
import org.jspecify.annotations.Nullable;

/** The {@code [DIRSYNC]} section: which values of a message stand under which key. */
final class HeaderText {

    static final String PCM = "PCM:";

    private HeaderText() {}

    static void write(Message message, StringBuilder text) {
        Envelope envelope = message.envelope();
        boolean fromServer = message instanceof Update;
        text.append("[DIRSYNC]\nTASK=").append(task(message));
        line(text, fromServer ? "NAME" : "REQNAME", PCM + envelope.from());
        line(text, "TO", PCM + envelope.to());
        line(text, "ID", envelope.id());
        line(text, "SENT", envelope.sent().toString());
        if (message instanceof Request request) {
            if (request.ask() != null) {
                ask(request.ask(), text);
            }
            batch(request.changes(), "REQSEQ", text);
        } else if (message instanceof Update update) {
            line(text, "ANSWERS", update.answers());
            line(text, "REQSEQ", Long.toString(update.acknowledged().through()));
            line(text, "ACKNOWLEDGED", cursor(update.acknowledged()));
            line(text, "LAST", update.last() ? "YES" : "NO");
            PermitText.write(update, text);
            line(text, "STAMP", update.stamp().toString());
            batch(update.batch(), "SRVSEQ", text);
            SectionText.writeRefused(update.refused(), text);
        } else if (message instanceof Verification verification) {
            line(text, "ANSWERS", verification.answers());
            ask(verification.state(), text);
            text.append('\n');
        }
    }

    private static String task(Message message) {
        if (message instanceof Request request) {
            return request.ask() == null ? "EXPORT" : "IMPORTREQ";
        }
        return message instanceof Update ? "IMPORT" : "VERIFY";
    }

    static void line(StringBuilder text, String key, String value) {
        text.append('\n').append(key).append('=').append(value);
    }

    private static void ask(Ask ask, StringBuilder text) {
        Options options = ask.options();
        line(text, "SRVSEQ", Long.toString(ask.have().through()));
        line(text, "IMPSEQ", Long.toString(ask.have().generation()));
        line(text, "HAVE", cursor(ask.have()));
        ask.repairs().forEach((origin, have) -> line(text, "R", PCM + origin + ' ' + cursor(have)));
        PermitText.writeTypes(options.types(), text);
        line(text, "TEMPLATE", yes(options.details()));
        line(text, "SENDS", yes(options.sends()));
        line(text, "RECEIVES", yes(options.receives()));
        line(text, "LIMIT", options.limit().changes() + " " + options.limit().characters());
        Status status = ask.status();
        line(
                text,
                "STATUS",
                "%s %d %d %s"
                        .formatted(
                                status.outcome(),
                                status.own(),
                                status.gal(),
                                status.text().replaceAll("\\p{Cntrl}", " ")));
    }

    private static String yes(boolean value) {
        return value ? "YES" : "NO";
    }

    private static String cursor(Cursor cursor) {
        ListId list = cursor.list();
        return "%s %d %d %d %s"
                .formatted(
                        list == null ? "NONE" : "LIST:" + list,
                        cursor.generation(),
                        cursor.began(),
                        cursor.through(),
                        yes(cursor.complete()));
    }

    private static void batch(@Nullable Batch batch, String key, StringBuilder text) {
        if (batch == null) {
            line(text, "TRANSACTIONS", "NONE\n");
            return;
        }
        if (key.equals("REQSEQ")) {
            line(text, "REQSEQ", Long.toString(batch.through()));
        } else {
            line(text, "SRVSEQ", Long.toString(batch.through()));
            line(text, "IMPSEQ", Long.toString(batch.generation()));
        }
        PostofficeName only = batch.only();
        line(
                text,
                "BATCH",
                "%s %d %d %d %d %s"
                        .formatted(
                                batch.list(),
                                batch.generation(),
                                batch.began(),
                                batch.base(),
                                batch.through(),
                                yes(batch.complete())));
        if (only != null) {
            line(text, "ONLY", PCM + only);
        }
        line(text, "TRANSACTIONS", "INBODY\n");
        if (batch.digests() != null) {
            SectionText.writeDigests(batch.digests(), text);
        }
    }

    /** The values by key in capitals, in the order of the lines. */
    static Map<String, List<String>> values(Lines lines) throws RefusedException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            int equals = line.indexOf('=');
            if (line.isBlank()) {
                continue;
            }
            if (lines.number() > MessageText.MAX_HEADER_LINES) {
                throw Lines.tooMany("lines before its first section", MessageText.MAX_HEADER_LINES);
            }
            if (equals <= 0) {
                throw new RefusedException(
                        Code.INVALID_REQUEST,
                        "line %d of the message is not KEY=value".formatted(lines.number()));
            }
            values.computeIfAbsent(
                            line.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                            key -> new ArrayList<>())
                    .add(line.substring(equals + 1).strip());
        }
        return values;
    }

    static Envelope envelope(Map<String, List<String>> values) throws RefusedException {
        String from = optional(values, "REQNAME", optional(values, "NAME", ""));
        if (from.isEmpty() || from.equalsIgnoreCase(PCM)) {
            throw new RefusedException(
                    Code.NOT_REGISTERED,
                    "the message names its sender as '%s'; write REQNAME=PCM:NETWORK/POSTOFFICE"
                            .formatted(from));
        }
        try {
            return new Envelope(
                    name(from),
                    name(required(values, "TO")),
                    required(values, "ID"),
                    Instant.parse(required(values, "SENT")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid("the message has an unusable ID or SENT", e);
        }
    }

    static Message message(
            Map<String, List<String>> values,
            Envelope envelope,
            Lines lines,
            List<LineRefusal> refused)
            throws RefusedException {
        String task = required(values, "TASK").toUpperCase(Locale.ROOT);
        try {
            return switch (task) {
                case "EXPORT", "IMPORTREQ" -> {
                    Sections sections = Sections.read(lines, refused);
                    yield new Request(
                            envelope,
                            batch(values, sections),
                            task.equals("EXPORT") ? null : readAsk(values));
                }
                case "IMPORT" -> {
                    Sections sections = Sections.read(lines, refused);
                    yield new Update(
                            envelope,
                            required(values, "ANSWERS"),
                            readCursor(required(values, "ACKNOWLEDGED")),
                            sections.refused(),
                            batch(values, sections),
                            isYes(values, "LAST"),
                            PermitText.readPermit(values),
                            PermitText.readDeletions(values),
                            Instant.parse(optional(values, "STAMP", Instant.EPOCH.toString())));
                }
                case "VERIFY" ->
                        new Verification(envelope, required(values, "ANSWERS"), readAsk(values));
                default ->
                        throw new RefusedException(
                                Code.UNKNOWN_TASK,
                                "TASK=%s is unknown; known are EXPORT, IMPORTREQ, IMPORT and VERIFY"
                                        .formatted(task.substring(0, Math.min(40, task.length()))));
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw invalid("the message is malformed: " + e.getMessage(), e);
        }
    }

    private static @Nullable Batch batch(Map<String, List<String>> values, Sections sections)
            throws RefusedException {
        if (!values.containsKey("BATCH")) {
            return null;
        }
        if (!sections.hasTransactions()) {
            throw new RefusedException(
                    Code.ATTACHMENT_MISSING, "the message has no [DIRSYNC-TRANSACTIONS] section");
        }
        String[] parts = required(values, "BATCH").split(" ", 6);
        long base = Long.parseLong(parts[3]);
        long through = Long.parseLong(parts[4]);
        List<Change> changes = sections.changes();
        String only = optional(values, "ONLY", "");
        boolean complete = parts[5].equals("YES");
        return new Batch(
                new ListId(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                only.isEmpty() ? null : name(only),
                base,
                through,
                complete,
                changes,
                complete ? sections.digests() : null,
                sections.unread());
    }

    private static Ask readAsk(Map<String, List<String>> values) throws RefusedException {
        SortedMap<PostofficeName, Cursor> repairs = new TreeMap<>();
        for (String repair : values.getOrDefault("R", List.of())) {
            int space = repair.indexOf(' ');
            repairs.put(name(repair.substring(0, space)), readCursor(repair.substring(space + 1)));
        }
        String[] limit = required(values, "LIMIT").split(" ", 2);
        String[] status = required(values, "STATUS").split(" ", 4);
        return new Ask(
                readCursor(required(values, "HAVE")),
                repairs,
                new Options(
                        PermitText.readTypes(values),
                        isYes(values, "TEMPLATE"),
                        isYes(values, "SENDS"),
                        isYes(values, "RECEIVES"),
                        new Limit(Integer.parseInt(limit[0]), Integer.parseInt(limit[1]))),
                new Status(
                        Outcome.valueOf(status[0]),
                        status.length > 3 ? status[3] : "",
                        Long.parseLong(status[1]),
                        Long.parseLong(status[2])));
    }

    private static Cursor readCursor(String text) {
        String[] parts = text.split(" ", 5);
        return new Cursor(
                parts[0].equals("NONE") ? null : new ListId(parts[0].substring("LIST:".length())),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                parts[4].equals("YES"));
    }

    static PostofficeName name(String text) throws RefusedException {
        boolean typed = text.regionMatches(true, 0, PCM, 0, PCM.length());
        return PostofficeName.parse(typed ? text.substring(PCM.length()) : text);
    }

    private static boolean isYes(Map<String, List<String>> values, String key)
            throws RefusedException {
        return required(values, key).equalsIgnoreCase("YES");
    }

    private static String required(Map<String, List<String>> values, String key)
            throws RefusedException {
        List<String> found = values.get(key);
        if (found == null) {
            throw new RefusedException(
                    Code.INVALID_REQUEST, "the message lacks the line " + key + "=...");
        }
        return found.get(0);
    }

    static String optional(Map<String, List<String>> values, String key, String none) {
        List<String> found = values.get(key);
        return found == null ? none : found.get(0);
    }

    private static RefusedException invalid(String text, Exception cause) {
        RefusedException refused = new RefusedException(Code.INVALID_REQUEST, text);
        refused.initCause(cause);
        return refused;
    }
}
