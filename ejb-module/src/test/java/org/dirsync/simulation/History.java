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
 * @param sites what the postoffices begin with, one salt each; the first has the server's role
 * @param steps in order
 */
record History(long seed, Mood mood, List<Long> sites, List<Step> steps) {

    private static final int MIN = 3;
    private static final int MAX = 51;

    private static final List<Mood> MOODS =
            List.of(Mood.CALM, Mood.ROUGH, Mood.WILD, Mood.WILD, Mood.WILD);

    History {
        sites = List.copyOf(sites);
        steps = List.copyOf(steps);
    }

    static History of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Mood mood = MOODS.get(random.nextInt(MOODS.size()));
        int sites = size(random);
        List<Kind> kinds = kinds(mood);
        int length = random.nextInt(10, 110);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            steps.add(step(chosen(kinds, random), sites, random, mood != Mood.CALM));
        }
        return new History(seed, mood, salts(sites, random), steps);
    }

    /** The server's own postoffice and 2 to 50 requestors, mostly few. */
    private static int size(SplittableRandom random) {
        int draw = random.nextInt(400);
        if (draw == 0) {
            return MAX;
        }
        if (draw < 8) {
            return random.nextInt(9, MAX);
        }
        return draw < 60 ? random.nextInt(6, 9) : random.nextInt(MIN, 6);
    }

    /** A calm history with one fault, and perhaps a few calm steps after it. */
    static History of(long seed, Kind fault) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Kind> kinds = kinds(Mood.CALM);
        int sites = random.nextInt(MIN, 6);
        List<Step> steps = new ArrayList<>();
        int length = random.nextInt(10, 60);
        int at = random.nextBoolean() ? length - 1 : random.nextInt(5, length);
        for (int i = 0; i < length; i++) {
            Kind kind = chosen(kinds, random);
            steps.add(step(i % 4 == 3 ? Kind.SAVE : kind, sites, random, false));
            if (i == at) {
                steps.add(step(fault, sites, random, false));
            }
        }
        return new History(seed, Mood.CALM, salts(sites, random), steps);
    }

    private static List<Kind> kinds(Mood mood) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.mood.compareTo(mood) <= 0).toList();
    }

    private static Kind chosen(List<Kind> kinds, SplittableRandom random) {
        int left = random.nextInt(kinds.stream().mapToInt(kind -> kind.weight).sum());
        for (Kind kind : kinds) {
            left -= kind.weight;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private static Step step(Kind kind, int sites, SplittableRandom random, boolean faulty) {
        return new Step(
                kind, random.nextInt(sites), random.nextInt(sites), random.nextLong(), faulty);
    }

    private static List<Long> salts(int sites, SplittableRandom random) {
        List<Long> salts = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            salts.add(random.nextLong());
        }
        return salts;
    }

    /** Whether nothing goes wrong in it, so that one clean cycle must do. */
    boolean isCalm() {
        return steps.stream().allMatch(step -> step.kind().mood == Mood.CALM && !step.faulty());
    }

    History with(List<Step> others) {
        return new History(seed, mood, sites, others);
    }

    /** The same without one postoffice and what happens there. */
    History without(int site) {
        List<Long> fewer = new ArrayList<>(sites);
        fewer.remove(site);
        List<Step> left = new ArrayList<>();
        for (Step step : steps) {
            if (step.site() != site) {
                int other = step.other() > site ? step.other() - 1 : step.other();
                left.add(
                        new Step(
                                step.kind(),
                                step.site() > site ? step.site() - 1 : step.site(),
                                Math.min(other, fewer.size() - 1),
                                step.salt(),
                                step.faulty()));
            }
        }
        return new History(seed, mood, fewer, left);
    }

    /** Lives through the history and the clean cycles after it. */
    Healed run() {
        World world = new World(this);
        for (Step step : steps) {
            world.live(step);
        }
        return world.heal();
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
