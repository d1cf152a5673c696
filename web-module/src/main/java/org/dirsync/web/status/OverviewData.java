package org.dirsync.web.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dirsync.history.Spark;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.QueueView;
import org.dirsync.status.RequestorView;

/**
 * What the beans say for the overview.
 *
 * @param postoffices those on this node
 * @param requestors those registered at the server on this node
 * @param queues what waits
 * @param sparks the lag of the last day
 * @param deadLetters how many messages nobody could take
 * @param held of how many origins deletions wait for a decision
 * @param now when this was true
 */
record OverviewData(
        List<PostofficeStatus> postoffices,
        List<RequestorView> requestors,
        List<QueueView> queues,
        Map<String, Spark> sparks,
        long deadLetters,
        long held,
        Instant now) {}
