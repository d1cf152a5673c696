package org.dirsync.status;

import java.util.List;

/**
 * The figures for monitoring, at one moment.
 *
 * @param postoffices how each postoffice is
 * @param queues what waits in each queue
 * @param deadLetters how many messages nobody could take
 * @param held of how many origins deletions wait for a decision
 * @param runs how many runs have ended since this node started
 */
public record MetricsView(
        List<PostofficeStatus> postoffices,
        List<QueueView> queues,
        long deadLetters,
        long held,
        List<RunTotal> runs) {

    /**
     * Runs of one kind.
     *
     * @param process T1, T2, T3, CYCLE, EXPORT or IMPORT
     * @param outcome COMPLETE, PARTIAL, MISSED or FAILED
     * @param runs how many
     * @param millis how long they took together
     */
    public record RunTotal(String process, String outcome, long runs, long millis) {}
}
