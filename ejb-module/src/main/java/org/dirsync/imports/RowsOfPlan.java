package org.dirsync.imports;

import org.dirsync.store.Plan;

/** Rows of a plan that the database has. */
abstract class RowsOfPlan implements PlanSink.Rows {

    /** The transactions in which they are dealt with. */
    final PlanTransactions plans;

    /** The plan. */
    final Plan plan;

    RowsOfPlan(PlanTransactions plans, Plan plan) {
        this.plans = plans;
        this.plan = plan;
    }
}
