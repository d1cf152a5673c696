package org.dirsync.format;

import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;

/**
 * A line or record that was not taken.
 *
 * @param line its number in the file, from 1
 * @param code the condition; {@link Code#PASSED_OVER} if nothing is wrong with it
 * @param message what is wrong and what to do, without line and number
 * @param named whom it names
 */
public record LineRefusal(long line, Code code, String message, Named named) {

    /** The refusal of a line; what is passed over names nobody. */
    static LineRefusal of(long line, RefusedException e, Named named) {
        return new LineRefusal(
                line,
                e.code(),
                e.refusal().message(),
                e.code() == Code.PASSED_OVER ? Named.NOBODY : named);
    }

    @Override
    public String toString() {
        return "line " + line + ": " + code.number() + " " + message;
    }
}
