package org.dirsync.manage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.QueueView;

/**
 * All figures at one moment.
 *
 * @param at when
 * @param postoffices by name
 * @param queues what waits in each
 * @param deadLetters how many messages nobody could take
 */
public record Snapshot(
        Instant at,
        Map<String, PostofficeStatus> postoffices,
        List<QueueView> queues,
        long deadLetters) {

    /** Keeps copies. */
    public Snapshot {
        postoffices = Map.copyOf(postoffices);
        queues = List.copyOf(queues);
    }

    static Snapshot of(
            Instant at, List<PostofficeStatus> postoffices, List<QueueView> queues, long dead) {
        return new Snapshot(
                at,
                postoffices.stream()
                        .collect(Collectors.toMap(PostofficeStatus::name, Function.identity())),
                queues,
                dead);
    }
}
