package org.dirsync.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.dirsync.simulation.Step.Kind;
import org.dirsync.simulation.Step.Mood;

/**
 * What happens in one simulated organization until the faults stop.
 *
 * @param seed of what this was made
 * @param mood how much may go wrong
 * @param sites how many postoffices, the server's own among them
 * @param steps in order
 */
record History(long seed, Mood mood, int sites, List<Step> steps) {

    private static final List<Mood> MOODS =
            List.of(Mood.CALM, Mood.ROUGH, Mood.WILD, Mood.WILD, Mood.WILD);

    History {
        steps = List.copyOf(steps);
    }

    static History of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Mood mood = MOODS.get(random.nextInt(MOODS.size()));
        int sites = random.nextInt(60) == 0 ? random.nextInt(9, 51) : random.nextInt(2, 6);
        List<Kind> kinds =
                Arrays.stream(Kind.values())
                        .filter(kind -> kind.mood.compareTo(mood) <= 0)
                        .toList();
        int weights = kinds.stream().mapToInt(kind -> kind.weight).sum();
        List<Step> steps = new ArrayList<>();
        int length = random.nextInt(10, 110);
        for (int i = 0; i < length; i++) {
            steps.add(new Step(chosen(kinds, random.nextInt(weights)), random.nextLong()));
        }
        return new History(seed, mood, sites, steps);
    }

    /** A calm history with one fault, and perhaps a few calm steps after it. */
    static History of(long seed, Kind fault) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Kind> kinds =
                Arrays.stream(Kind.values()).filter(kind -> kind.mood == Mood.CALM).toList();
        int weights = kinds.stream().mapToInt(kind -> kind.weight).sum();
        List<Step> steps = new ArrayList<>();
        int length = random.nextInt(10, 60);
        int at = random.nextBoolean() ? length - 1 : random.nextInt(5, length);
        for (int i = 0; i < length; i++) {
            Kind kind = chosen(kinds, random.nextInt(weights));
            steps.add(new Step(i % 4 == 3 ? Kind.SAVE : kind, random.nextLong()));
            if (i == at) {
                steps.add(new Step(fault, random.nextLong()));
            }
        }
        return new History(seed, Mood.CALM, random.nextInt(2, 6), steps);
    }

    boolean isCalm() {
        return steps.stream()
                .allMatch(step -> step.kind().mood == Mood.CALM || step.kind() == Kind.SAVE);
    }

    boolean has(Kind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    private static Kind chosen(List<Kind> kinds, int at) {
        int left = at;
        for (Kind kind : kinds) {
            left -= kind.weight;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    History with(List<Step> fewer) {
        return new History(seed, mood, sites, fewer);
    }

    /** Lives through the history and the clean cycles after it; how many of these it took. */
    int run() {
        World world = new World(this);
        for (Step step : steps) {
            world.live(step);
        }
        return world.heal();
    }

    /** A shorter history that fails too. */
    History shrunk() {
        History best = this;
        int chunk = Math.max(1, steps.size() / 2);
        while (chunk >= 1) {
            boolean shorter = false;
            for (int from = best.steps.size() - chunk; from >= 0; from -= chunk) {
                List<Step> fewer = new ArrayList<>(best.steps);
                fewer.subList(from, from + chunk).clear();
                History candidate = best.with(fewer);
                if (candidate.fails()) {
                    best = candidate;
                    shorter = true;
                }
            }
            if (!shorter) {
                chunk /= 2;
            } else {
                chunk = Math.min(chunk, Math.max(1, best.steps.size() / 2));
            }
        }
        return best;
    }

    private boolean fails() {
        try {
            run();
            return false;
        } catch (AssertionError | RuntimeException e) {
            return true;
        }
    }

    /** What happened, line by line. */
    String story() {
        World world = new World(this);
        world.tell();
        try {
            for (Step step : steps) {
                world.live(step);
            }
            world.heal();
        } catch (AssertionError | RuntimeException e) {
            world.say(() -> "FAILED: " + e);
        }
        return world.told();
    }
}
