package org.dirsync.address;

import java.util.Arrays;
import java.util.Optional;

/**
 * The error numbers an administrator may search for, as Microsoft Mail numbered them (Q96001 to
 * Q96004).
 *
 * <p>Conditions that the original did not know have numbers from 900 on.
 */
public enum Code {
    /** Column 1 of an import line holds a character that starts no known line. */
    INVALID_CHARACTER(12, "invalid character in column 1"),
    /** The transaction is none of A, M, D, R, T. */
    INVALID_COMMAND(13, "invalid transaction command"),
    /** The address type is not one that this postoffice takes. */
    UNKNOWN_TYPE(16, "unknown address type"),
    /** The line ends inside the address. */
    ADDRESS_ENDS(17, "unexpected end of line in address"),
    /** The line ends inside the full name. */
    NAME_ENDS(18, "unexpected end of line in full name"),
    /** A part of the address is longer than its type or the postoffice allows. */
    ELEMENT_TOO_LONG(20, "address element too long"),
    /** A template or detail line lacks its slash. */
    SLASH_EXPECTED(22, "expecting '/' in template line"),
    /** Fields are not separated by a tab or spaces. */
    SEPARATOR_EXPECTED(23, "expecting tab or space"),
    /** This address type carries no template information. */
    TEMPLATE_NOT_ALLOWED(24, "template information not allowed for this type"),
    /** The physical address is longer than allowed. */
    ADDRESS_TOO_LONG(25, "physical address too long"),
    /** The address is in the list already, or belongs to another postoffice. */
    ALREADY_EXISTS(27, "alias already exists"),
    /** The address is not in the list. */
    DOES_NOT_EXIST(29, "alias does not exist"),
    /** The entry has no full name. */
    NO_FULL_NAME(46, "no full name"),
    /** The list is the same with and without this transaction. */
    NO_EFFECT(47, "transaction has no effect"),
    /** The physical address is missing. */
    ADDRESS_EXPECTED(48, "expecting physical address"),
    /** A name may hold letters and digits only. */
    ALPHANUMERIC_ONLY(69, "alphanumeric characters only"),
    /** The full name is longer than allowed. */
    NAME_TOO_LONG(72, "full name too long"),
    /** A message says that it has transactions, and has none. */
    ATTACHMENT_MISSING(116, "attachment missing or empty"),
    /** A transaction cannot be read. */
    INVALID_TRANSACTION(124, "invalid transaction format"),
    /** The list no longer reaches back to the number that was asked for. */
    NUMBER_GONE(129, "sync number no longer exists"),
    /** The request cannot be read or lacks a part. */
    INVALID_REQUEST(133, "invalid server request"),
    /** The message came back undelivered. */
    NON_DELIVERY(154, "non-delivery report"),
    /** The message asks for a task that nobody knows. */
    UNKNOWN_TASK(155, "unknown TASK"),
    /** Signature or password is wrong. */
    INVALID_PASSWORD(156, "invalid password"),
    /** The sender is not a registered requestor. */
    NOT_REGISTERED(158, "requestor not registered"),
    /** Something is larger than its limit. */
    LIMIT_EXCEEDED(166, "limit exceeded"),
    /** A control character stands where text is expected. */
    CONTROL_CHARACTER(901, "control character"),
    /** The file or message is not the text that it should be. */
    NOT_TEXT(902, "not readable as text"),
    /** The file's header row lacks or repeats a column. */
    HEADER(903, "unusable header row"),
    /** Quotes in a CSV line do not match. */
    QUOTING(904, "broken quoting"),
    /** The file is empty. */
    EMPTY(905, "empty file"),
    /** The same address stands twice in one file. */
    DUPLICATE(906, "address stands twice"),
    /** The record describes no person with an address. */
    PASSED_OVER(907, "record passed over"),
    /** A list no longer equals its digest. */
    DIVERGED(908, "digest differs"),
    /** A numbered batch is missing in between. */
    GAP(909, "batch out of order"),
    /** A scheduled process could not start inside its run window (Q148718). */
    MISSED_RUN_WINDOW(910, "missed its run window"),
    /** Many deletions wait for a person (the deletion guard). */
    DELETIONS_HELD(920, "deletions held"),
    /** A person refused many deletions; the entries stay where they are. */
    DELETIONS_REFUSED(921, "deletions refused"),
    /** A list that differed from its digest equals it again. */
    HEALED(922, "agrees again"),
    /** A file that replaces a list has a line of which it cannot be told whom it is about. */
    NOBODY_DELETED(923, "nobody deleted"),
    /** The entry is no longer as it was when the import was previewed. */
    CHANGED_MEANWHILE(930, "changed meanwhile"),
    /** The process failed for a reason outside the protocol. */
    FAILED(999, "failed");

    private final int number;
    private final String meaning;

    Code(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The code with this number. */
    public static Optional<Code> of(int number) {
        return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
    }

    /** The number to search for. */
    public int number() {
        return number;
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }
}
