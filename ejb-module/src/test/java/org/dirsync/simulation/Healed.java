package org.dirsync.simulation;

import java.util.Map;
import org.dirsync.simulation.Step.Kind;

/**
 * How a history ended.
 *
 * @param cycles how many clean cycles it took
 * @param addresses how many entries were compared with what should be there
 * @param tried how often each fault happened
 */
record Healed(int cycles, long addresses, Map<Kind, Integer> tried) {}
