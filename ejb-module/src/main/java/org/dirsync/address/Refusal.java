package org.dirsync.address;

/**
 * Why something was not taken: the number, and a sentence that says what is wrong and what to do.
 *
 * @param code the condition
 * @param message what is wrong with which value and what to do, without the number
 */
public record Refusal(Code code, String message) {

    @Override
    public String toString() {
        return code.number() + " " + message;
    }
}
