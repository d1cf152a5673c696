package org.dirsync.format;

/**
 * What a column of a CSV file means.
 *
 * @param use what its values are for
 * @param prompt the prompt that keeps them, or that a label is about; empty if none does
 */
record Column(Use use, String prompt) {

    /** What a value is for. */
    enum Use {
        /** {@code TYPE:physical address}; beside mail addresses it may be a street. */
        ADDRESS,
        /** The mail address. */
        MAIL,
        /** Another mail address, or the only one. */
        OTHER_MAIL,
        /** A login, which is the mail address if no column has one. */
        LOGIN,
        /** {@code SMTP:} and the mail address, {@code smtp:} and others. */
        PROXY,
        /** A URI, which may be an address. */
        PAGE,
        /** The full name. */
        NAME,
        /** Another full name. */
        DISPLAY,
        /** Yes if hidden. */
        HIDDEN,
        /** No if hidden. */
        VISIBLE,
        /** What kind of entry it is, in the words of directories. */
        CLASS,
        /** Whether the row adds, changes or deletes. */
        MODE,
        /** Members of a group, by mail address or by {@link #DN}. */
        MEMBER,
        /** The name by which members are called. */
        DN,
        /** Which kind of value is in the column {@link #VALUE} of the same prompt. */
        LABEL,
        /** A value whose kind a {@link #LABEL} says. */
        VALUE,
        /** The answer to a prompt. */
        PROMPT,
        /** Passwords, pictures and keys. */
        NEVER,
        /** What an address list has no place for. */
        DROP,
        /** Says that cells have {@linkplain SpreadsheetCell#MARK apostrophes}; without values. */
        MARK,
        /** A column without a name. */
        UNNAMED
    }

    static Column prompt(String prompt) {
        return new Column(Use.PROMPT, prompt);
    }

    /** Whether a value may be the mail address. */
    boolean isMail() {
        return use == Use.MAIL || use == Use.OTHER_MAIL || use == Use.PROXY;
    }

    /** Whether a value may be the full name or a part of it. */
    boolean isName() {
        return use == Use.NAME
                || use == Use.DISPLAY
                || (use == Use.PROMPT && Person.NAME_PARTS.contains(prompt));
    }
}
