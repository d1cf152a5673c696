package org.dirsync.store;

/**
 * How many rows a plan has of each action.
 *
 * @param added addresses that are new
 * @param modified addresses that change
 * @param deleted addresses that go
 * @param unchanged addresses that are in the list as the file has them
 * @param refused lines that cannot be taken
 */
public record PlanCounts(long added, long modified, long deleted, long unchanged, long refused) {

    /** None. */
    public static final PlanCounts NONE = new PlanCounts(0, 0, 0, 0, 0);

    /** With more, or fewer, of one action. */
    public PlanCounts plus(PlanAction action, long more) {
        return new PlanCounts(
                added + (action == PlanAction.ADD ? more : 0),
                modified + (action == PlanAction.MODIFY ? more : 0),
                deleted + (action == PlanAction.DELETE ? more : 0),
                unchanged + (action == PlanAction.UNCHANGED ? more : 0),
                refused + (action == PlanAction.REFUSED ? more : 0));
    }

    /** How many rows change the list. */
    public long changes() {
        return added + modified + deleted;
    }

    /** How many rows there are. */
    public long rows() {
        return changes() + unchanged + refused;
    }
}
