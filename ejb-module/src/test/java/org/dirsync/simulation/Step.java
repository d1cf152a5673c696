package org.dirsync.simulation;

/**
 * One step of a history. What it does depends on its own values only, so that others can be left
 * out.
 *
 * @param kind what happens
 * @param site at which postoffice
 * @param other the second postoffice, if the kind has two
 * @param salt decides the rest
 * @param faulty whether messages may be lost, repeated or overtaken and steps broken off on the way
 */
record Step(Kind kind, int site, int other, long salt, boolean faulty) {

    /** How much may go wrong. */
    enum Mood {
        /** Nothing. */
        CALM,
        /**
         * Messages are lost, repeated, delayed, overtaken, damaged, forged; processes are killed.
         */
        ROUGH,
        /** Both sides are restored, lose what they had, change their options, leave and return. */
        WILD
    }

    /** What may happen, how often, from which mood on. */
    enum Kind {
        CHANGE(Mood.CALM, 28, "changes"),
        MOVE(Mood.CALM, 4, "a person moves to another postoffice"),
        CHANGE_ADDRESS(Mood.CALM, 4, "address changed (Q246833)"),
        SEND(Mood.CALM, 32, "T1"),
        TRANSMIT(Mood.CALM, 28, "T2"),
        PROCESS(Mood.CALM, 28, "T3"),
        DELIVER(Mood.CALM, 36, "messages arrive"),
        CYCLE(Mood.CALM, 8, "a whole cycle"),
        OWN_PURGE(Mood.CALM, 2, "own deletions forgotten"),
        SERVER_PURGE(Mood.CALM, 2, "the server's deletions forgotten"),
        EXPORT(Mood.CALM, 2, "full export"),
        IMPORT(Mood.CALM, 2, "full import"),
        SAVE(Mood.CALM, 6, "backup"),
        T2_AGAIN(Mood.ROUGH, 3, "several T2 between T1 and T3 (Q142841)"),
        LOSE(Mood.ROUGH, 6, "message lost"),
        REPEAT(Mood.ROUGH, 8, "message repeated, also days later (Q127752)"),
        DELAY(Mood.ROUGH, 6, "message delayed"),
        REORDER(Mood.ROUGH, 5, "messages reordered"),
        TRUNCATE(Mood.ROUGH, 3, "message truncated"),
        DAMAGE(Mood.ROUGH, 3, "message corrupted"),
        FORGE(Mood.ROUGH, 3, "message forged by a stranger"),
        USURP(Mood.ROUGH, 3, "change to another's entry, signed"),
        KILL_SEND(Mood.ROUGH, 4, "killed in T1"),
        KILL_RECEIVE(Mood.ROUGH, 4, "killed while receiving"),
        KILL_TRANSMIT(Mood.ROUGH, 4, "killed in T2"),
        KILL_PROCESS(Mood.ROUGH, 4, "killed in T3"),
        CLOCK(Mood.ROUGH, 4, "clock jump"),
        SILENT(Mood.WILD, 2, "silent longer than Keep Updates (Q108067)"),
        RESTORE_SITE(Mood.WILD, 4, "requestor restored (Q119452)"),
        RESTORE_SERVER(Mood.WILD, 4, "server restored (Q113453)"),
        RESTORE_BOTH(Mood.WILD, 3, "both restored"),
        LOSE_STATE(Mood.WILD, 2, "requestor's state lost"),
        LOSE_OWN_LIST(Mood.WILD, 2, "requestor's queue lost (Q119014)"),
        LOSE_COPY(Mood.WILD, 2, "received list lost"),
        CORRUPT_COPY(Mood.WILD, 2, "received list altered silently"),
        CORRUPT_MASTER(Mood.WILD, 2, "master list altered silently"),
        APPROVE(Mood.WILD, 3, "deletions held, then approved"),
        OPTIONS(Mood.WILD, 4, "requestor's options changed (Q166154)"),
        ALLOW(Mood.WILD, 4, "allowed options changed (Q166154)"),
        REGISTER_AGAIN(Mood.WILD, 2, "registered again (Q99961)"),
        REMOVE_AND_REGISTER(Mood.WILD, 2, "removed and registered again (Q99961)"),
        LEAVE(Mood.WILD, 2, "postoffice removed (Q130230)"),
        RETURN(Mood.WILD, 4, "postoffice registered"),
        RENAME(Mood.WILD, 3, "postoffice renamed (Q96060)"),
        MOVE_ROLE(Mood.WILD, 2, "server's role moved (Q136487)");

        final Mood mood;
        final int weight;
        final String title;

        Kind(Mood mood, int weight, String title) {
            this.mood = mood;
            this.weight = weight;
            this.title = title;
        }
    }
}
