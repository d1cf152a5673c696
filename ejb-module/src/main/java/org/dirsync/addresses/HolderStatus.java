package org.dirsync.addresses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether one postoffice has an address in its global address list, and why.
 *
 * @param postoffice the postoffice
 * @param hosted whether its lists are on this node, so that they were looked into; of another only
 *     its last verification is known
 * @param has whether it has the address, as it is or as it was
 * @param state how that compares with the master list
 * @param why the reason
 * @param text the reason as a sentence
 * @param since since when it lacks the change, or null if it lacks nothing or nobody knows
 * @param asked when it last asked, by its T1; of one on another node, when it was last heard from;
 *     null if never
 * @param next when the step that brings the change runs next, or null if none is scheduled
 * @param step which step that is, empty if none
 * @param other the postoffice or address type that the reason names; empty if none
 * @param paused who is paused, so that the step does not come by itself; null if nobody is
 */
public record HolderStatus(
        String postoffice,
        boolean hosted,
        boolean has,
        State state,
        Why why,
        String text,
        @Nullable Instant since,
        @Nullable Instant asked,
        @Nullable Instant next,
        String step,
        String other,
        @Nullable Paused paused) {

    /**
     * One that is paused.
     *
     * @param postoffice which
     * @param by who paused it
     * @param since when
     */
    public record Paused(String postoffice, String by, Instant since) {}

    /** What a postoffice has, compared with the master list. */
    public enum State {
        /** It has the address as the master list has it. */
        HAS,
        /** It has the address as it was before. */
        HAS_OLD,
        /** It lacks the address. */
        LACKS,
        /** It still has the address, which was deleted. */
        STILL_HAS,
        /** The address was deleted, and it does not have it. */
        GONE
    }

    /** Whether what it has differs from the master list. */
    public boolean differs() {
        return state != State.HAS && state != State.GONE;
    }

    /** Why a postoffice has an address, or lacks it. */
    public enum Why {
        /** It owns it. */
        OWNS("it owns the address"),
        /** It has what the master list has. */
        HAS("it has the address as the master list has it"),
        /** It is not on this node, but has verified past the change. */
        VERIFIED("it has verified everything through this change"),
        /** Its own entry of this address is refused; the owner's stands in its list. */
        REFUSED("its own entry is held back, because the address belongs to %s"),
        /** It keeps the entry until a person decides about deletions of the owner. */
        KEEPS("it keeps the address: deletions of %s wait there for a person, or were discarded"),
        /** The server keeps the entry until a person decides. */
        HELD("it deleted the address, but the server holds the deletion until a person decides"),
        /** It sends only. */
        SEND_ONLY("it takes no addresses of others: it is send only"),
        /** Its options leave out the type. */
        TYPE("its options leave out addresses of type %s"),
        /** It was never heard from. */
        NEVER_ASKED("it has never asked for anything"),
        /** It awaits a full import, or is in the middle of one. */
        FULL_IMPORT("a full import brings it, and has not come so far"),
        /** Its request waits for T2. */
        WAITS_FOR_T2("its request waits for the server's T2"),
        /** Message files wait for T3. */
        WAITS_FOR_T3("message files wait for its T3"),
        /** It has not asked since the change. */
        BEHIND("it has not asked since the change"),
        /** It should have it, and has not. */
        DIVERGED("it should have it: its list differs, and the server sends it again"),
        /** The owner has not sent the change. */
        NOT_SENT("%s has not sent it to the server yet"),
        /** The owner has deleted it. */
        DELETED("its owner %s has deleted it"),
        /** This node does not host the directory server and has not received it. */
        NOT_RECEIVED("it has not come from the directory server, which is on another node"),
        /** Nobody known here has it. */
        UNKNOWN("no postoffice known here owns it");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        String sentence(String other) {
            return sentence.formatted(other.isEmpty() ? "another postoffice" : other);
        }
    }
}
