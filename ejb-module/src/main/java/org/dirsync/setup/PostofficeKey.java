package org.dirsync.setup;

import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.message.Signature;
import org.dirsync.usecase.InvalidException;

/** The key that a postoffice signs with. */
public final class PostofficeKey {

    private PostofficeKey() {}

    /**
     * The key made of a secret.
     *
     * @throws InvalidException if the secret is too short or too long
     */
    public static byte[] of(String secret, PostofficeName name) {
        try {
            return Signature.key(secret, name);
        } catch (RefusedException e) {
            throw new InvalidException("secret", e);
        }
    }
}
