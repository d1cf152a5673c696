package org.dirsync.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds a shorter history that fails in the same way. */
final class Shrinking {

    private static final int MAX_RUNS = 4_000;

    private final String failure;
    private History best;
    private int runs;

    private Shrinking(History history, Throwable failure) {
        this.best = history;
        this.failure = kind(failure);
    }

    /** The shortest history found; no single step, postoffice or fault in it can be left out. */
    static History of(History history, Throwable failure) {
        Shrinking shrinking = new Shrinking(history, failure);
        boolean shorter = true;
        while (shorter && shrinking.runs < MAX_RUNS) {
            shorter = shrinking.steps();
            shorter |= shrinking.sites();
            shorter |= shrinking.faults();
        }
        return shrinking.best;
    }

    /** What failed, without names and numbers. */
    private static String kind(Throwable failure) {
        String text = String.valueOf(failure.getMessage()).replaceAll("[0-9R]", "");
        return failure.getClass().getSimpleName()
                + text.substring(0, Math.min(24, text.length())).toLowerCase(Locale.ROOT);
    }

    private boolean steps() {
        boolean any = false;
        int chunk = Math.max(1, best.steps().size() / 2);
        while (chunk >= 1) {
            boolean shorter = false;
            for (int from = best.steps().size() - chunk; from >= 0; from -= chunk) {
                List<Step> fewer = new ArrayList<>(best.steps());
                fewer.subList(from, from + chunk).clear();
                shorter |= takes(best.with(fewer));
            }
            any |= shorter;
            chunk = shorter ? Math.min(chunk, Math.max(1, best.steps().size() / 2)) : chunk / 2;
        }
        return any;
    }

    private boolean sites() {
        boolean any = false;
        for (int site = best.sites().size() - 1; site > 0 && best.sites().size() > 2; site--) {
            any |= takes(best.without(site));
        }
        return any;
    }

    private boolean faults() {
        boolean any = false;
        for (int i = 0; i < best.steps().size(); i++) {
            Step step = best.steps().get(i);
            if (step.faulty()) {
                List<Step> calmer = new ArrayList<>(best.steps());
                calmer.set(i, new Step(step.kind(), step.site(), step.other(), step.salt(), false));
                any |= takes(best.with(calmer));
            }
        }
        return any;
    }

    private boolean takes(History candidate) {
        if (++runs > MAX_RUNS) {
            return false;
        }
        try {
            candidate.run();
            return false;
        } catch (AssertionError | RuntimeException e) {
            if (!kind(e).equals(failure)) {
                return false;
            }
            best = candidate;
            return true;
        }
    }
}
