package org.dirsync.simulation;

/**
 * Runs histories until one fails and says which check noticed, for a table of what was broken on
 * purpose; see {@code src/test/mutations}.
 */
final class Caught {

    private Caught() {}

    /** Runs at most so many histories, from seed 1; prints the end of a table's row. */
    public static void main(String[] arguments) {
        long most = Long.parseLong(arguments[0]);
        for (long seed = 1; seed <= most; seed++) {
            try {
                History.of(seed).run();
            } catch (AssertionError | RuntimeException e) {
                System.out.printf("%s | %d%n", check(e), seed);
                return;
            }
        }
        System.out.printf("not noticed | > %d%n", most);
    }

    private static String check(Throwable failure) {
        String first = String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
        String text = first.replaceAll("'[^']*'", "...").replaceAll("sent .*", "sent something");
        text = text.replaceAll("[\\[\\]|]", "").strip();
        text = text.replaceAll("never had .*", "never had it").replaceAll("NET/PO[0-9R]+", "X");
        boolean asserted = failure instanceof AssertionError;
        return (asserted ? "" : failure.getClass().getSimpleName() + ": ")
                + text.substring(0, Math.min(70, text.length()));
    }
}
