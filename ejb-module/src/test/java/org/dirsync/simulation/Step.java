package org.dirsync.simulation;

/**
 * One step of a history. What it does depends on its own salt only, so that steps can be left out.
 *
 * @param kind what happens
 * @param salt decides the rest
 */
record Step(Kind kind, long salt) {

    /** How much may go wrong. */
    enum Mood {
        /** Nothing. */
        CALM,
        /** Messages are lost, repeated, delayed, reordered; steps are rolled back. */
        ROUGH,
        /** Sites are restored, lose what they had, change their options, leave and return. */
        WILD
    }

    /** What may happen, how often, from which mood on. */
    enum Kind {
        CHANGE(Mood.CALM, 14),
        MOVE(Mood.CALM, 3),
        SEND(Mood.CALM, 16),
        TRANSMIT(Mood.CALM, 14),
        PROCESS(Mood.CALM, 14),
        DELIVER(Mood.CALM, 18),
        CYCLE(Mood.CALM, 4),
        OWN_PURGE(Mood.CALM, 1),
        SERVER_PURGE(Mood.CALM, 1),
        EXPORT(Mood.CALM, 1),
        IMPORT(Mood.CALM, 1),
        REPEAT(Mood.ROUGH, 5),
        LOSE(Mood.ROUGH, 5),
        SAVE(Mood.WILD, 4),
        RESTORE_SITE(Mood.WILD, 2),
        RESTORE_SERVER(Mood.WILD, 2),
        LOSE_STATE(Mood.WILD, 1),
        LOSE_OWN_LIST(Mood.WILD, 1),
        LOSE_COPY(Mood.WILD, 1),
        CORRUPT(Mood.WILD, 1),
        OPTIONS(Mood.WILD, 2),
        ALLOW(Mood.WILD, 2),
        REGISTER_AGAIN(Mood.WILD, 1),
        LEAVE(Mood.WILD, 1),
        RETURN(Mood.WILD, 2);

        final Mood mood;
        final int weight;

        Kind(Mood mood, int weight) {
            this.mood = mood;
            this.weight = weight;
        }
    }
}
