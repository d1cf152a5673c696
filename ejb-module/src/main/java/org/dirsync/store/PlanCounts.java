package org.dirsync.store;

/**
 * How many rows a plan has of each action.
 *
 * @param added addresses that are new
 * @param modified addresses that change
 * @param deleted addresses that go
 * @param unchanged addresses that are in the list as the file has them
 * @param refused lines that cannot be taken
 * @param retained addresses that would go if a refused line did not name them, or might
 * @param unclear those of the refused lines of which it cannot be told whom they mean; if there is
 *     one, an import that replaces the list deletes nobody
 */
public record PlanCounts(
        long added,
        long modified,
        long deleted,
        long unchanged,
        long refused,
        long retained,
        long unclear) {

    /** None. */
    public static final PlanCounts NONE = new PlanCounts(0, 0, 0, 0, 0);

    /** Of a plan that retains nothing. */
    public PlanCounts(long added, long modified, long deleted, long unchanged, long refused) {
        this(added, modified, deleted, unchanged, refused, 0, 0);
    }

    /** With more, or fewer, of one action. */
    public PlanCounts plus(PlanAction action, long more) {
        return new PlanCounts(
                added + (action == PlanAction.ADD ? more : 0),
                modified + (action == PlanAction.MODIFY ? more : 0),
                deleted + (action == PlanAction.DELETE ? more : 0),
                unchanged + (action == PlanAction.UNCHANGED ? more : 0),
                refused + (action == PlanAction.REFUSED ? more : 0),
                retained + (action == PlanAction.RETAINED ? more : 0),
                unclear);
    }

    /** With more lines of which it cannot be told whom they mean. */
    public PlanCounts plusUnclear(long more) {
        return new PlanCounts(
                added, modified, deleted, unchanged, refused, retained, unclear + more);
    }

    /** How many rows change the list. */
    public long changes() {
        return added + modified + deleted;
    }

    /** How many rows there are. */
    public long rows() {
        return changes() + unchanged + refused + retained;
    }
}
