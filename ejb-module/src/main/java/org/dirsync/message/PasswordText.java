package org.dirsync.message;

import java.security.MessageDigest;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;

/** The line {@code PASSWORD=} of requestors that cannot sign. */
final class PasswordText {

    private PasswordText() {}

    /**
     * Checks a password against its hash, in constant time.
     *
     * @throws RefusedException if it is empty, which is no wildcard (Q116435), or wrong (156)
     */
    static void check(String password, PostofficeName from, byte[] hash) throws RefusedException {
        if (password.isEmpty()) {
            throw new RefusedException(
                    Code.INVALID_PASSWORD,
                    "the message from %s is not signed and has no PASSWORD=; write the line, with the secret with which it is registered"
                            .formatted(from));
        }
        boolean isLongEnough = password.strip().length() >= Signature.MIN_SECRET;
        if (!isLongEnough || !MessageDigest.isEqual(Signature.key(password, from), hash)) {
            throw new RefusedException(
                    Code.INVALID_PASSWORD,
                    "the PASSWORD= in the message from %s is wrong: enter the secret with which it is registered"
                            .formatted(from));
        }
    }
}
