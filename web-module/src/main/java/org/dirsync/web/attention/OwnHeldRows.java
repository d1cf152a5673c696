package org.dirsync.web.attention;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirsync.guard.HeldView;
import org.dirsync.guard.OwnHeldView;

/**
 * The own deletions of the postoffices of this node that the directory server holds. Where it is on
 * this node too, the page shows those that wait already, with the decision.
 *
 * @param rows what the page shows of them besides
 * @param origins the postoffices whose waiting deletions are shown with the decision
 */
public record OwnHeldRows(List<OwnHeldView> rows, Set<String> origins) {
    /** Keeps copies of both. */
    public OwnHeldRows {
        rows = List.copyOf(rows);
        origins = Set.copyOf(origins);
    }

    /**
     * Each deletion once.
     *
     * @param own the own deletions
     * @param held what is held on this node
     */
    static OwnHeldRows of(List<OwnHeldView> own, List<HeldView> held) {
        Set<String> here =
                held.stream()
                        .filter(one -> one.master() && one.waiting() > 0)
                        .map(HeldView::origin)
                        .collect(Collectors.toSet());
        List<OwnHeldView> rows =
                own.stream()
                        .filter(one -> one.refused() > 0 || !here.contains(one.postoffice()))
                        .map(one -> here.contains(one.postoffice()) ? refused(one) : one)
                        .toList();
        return new OwnHeldRows(
                rows,
                own.stream()
                        .filter(one -> one.waiting() > 0)
                        .map(OwnHeldView::postoffice)
                        .filter(here::contains)
                        .collect(Collectors.toSet()));
    }

    private static OwnHeldView refused(OwnHeldView own) {
        return new OwnHeldView(own.postoffice(), 0, own.refused());
    }
}
