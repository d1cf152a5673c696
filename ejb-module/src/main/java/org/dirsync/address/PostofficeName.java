package org.dirsync.address;

import java.util.Locale;

/**
 * The name of a postoffice, {@code NETWORK/POSTOFFICE}, in capitals.
 *
 * <p>Two names are the same only if both parts are the same as a whole (Q125917).
 *
 * @param network 1 to 64 letters, digits, dots, hyphens or underscores; no dot at the start
 * @param postoffice the same
 */
public record PostofficeName(String network, String postoffice)
        implements Comparable<PostofficeName> {

    private static final int MAX_PART = 64;

    /**
     * Checks both parts and puts them in capitals.
     *
     * @throws IllegalArgumentException where {@link #parse} would refuse
     */
    public PostofficeName {
        network = network.toUpperCase(Locale.ROOT);
        postoffice = postoffice.toUpperCase(Locale.ROOT);
        if (!isPart(network) || !isPart(postoffice)) {
            throw new IllegalArgumentException(
                    "not a postoffice name: " + Text.shown(network + "/" + postoffice));
        }
    }

    /**
     * Reads {@code NETWORK/POSTOFFICE}, in capitals or not.
     *
     * @throws RefusedException if it is anything else (48, 69, 20)
     */
    public static PostofficeName parse(String text) throws RefusedException {
        String name = text.strip();
        int slash = name.indexOf('/');
        if (slash <= 0 || slash == name.length() - 1) {
            throw new RefusedException(
                    Code.ADDRESS_EXPECTED,
                    "'" + Text.shown(text) + "' is not NETWORK/POSTOFFICE; give both parts");
        }
        String network = name.substring(0, slash);
        String postoffice = name.substring(slash + 1);
        for (String part : new String[] {network, postoffice}) {
            if (part.length() > MAX_PART) {
                throw new RefusedException(
                        Code.ELEMENT_TOO_LONG,
                        "'%s' has %d characters; at most %d are allowed"
                                .formatted(Text.shown(part), part.length(), MAX_PART));
            }
            if (!isPart(part)) {
                throw new RefusedException(
                        Code.ALPHANUMERIC_ONLY,
                        "'%s' may hold only letters, digits, '.', '-' and '_', and no '.' first"
                                .formatted(Text.shown(part)));
            }
        }
        return new PostofficeName(network, postoffice);
    }

    /** {@link #parse} for a name that is known to be good, such as one from the database. */
    public static PostofficeName of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a postoffice name: " + Text.shown(text));
        }
        return new PostofficeName(text.substring(0, slash), text.substring(slash + 1));
    }

    private static boolean isPart(String part) {
        if (part.isEmpty() || part.length() > MAX_PART || part.startsWith(".")) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!Text.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(PostofficeName other) {
        int byNetwork = network.compareTo(other.network);
        return byNetwork != 0 ? byNetwork : postoffice.compareTo(other.postoffice);
    }

    @Override
    public String toString() {
        return network + "/" + postoffice;
    }
}
