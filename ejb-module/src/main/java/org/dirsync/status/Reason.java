package org.dirsync.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a postoffice is in its state: a code with arguments, which pages say in their language, and
 * the same as an English sentence.
 *
 * @param code which reason; empty if there is nothing to say
 * @param arguments texts, numbers and instants, in the order in which the code's sentence has them
 * @param text the sentence, without a capital and a stop
 */
public record Reason(String code, List<Object> arguments, String text) {

    /** There is nothing to say. */
    public static final Reason NONE = new Reason("", List.of(), "");

    /** Keeps a copy of the list. */
    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String code, String text) {
        return new Reason(code, List.of(), text);
    }

    static Reason of(String code, List<Object> arguments, String pattern) {
        Object[] told = arguments.stream().map(Reason::told).toArray();
        return new Reason(code, arguments, pattern.formatted(told));
    }

    private static Object told(Object argument) {
        return argument instanceof Instant at ? time(at) : argument;
    }

    /** A time as a sentence says it; pages show it in the viewer's zone. */
    static String time(@Nullable Instant at) {
        return at == null ? "never" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
