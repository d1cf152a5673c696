package org.dirsync.imports;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;

/** Applies plans without letting anybody wait. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlanWork {

    @EJB private PlanSteps steps;

    @EJB private PlansUnderWay underWay;

    /** Applies a plan to its end, unless that is under way already. */
    @Asynchronous
    public void apply(long id) {
        if (!underWay.enter(id)) {
            return;
        }
        try {
            StepSize size = StepSize.upTo(PlanSteps.APPLIED_AT_ONCE);
            boolean more = true;
            while (more) {
                long began = System.nanoTime();
                more = steps.apply(id, size.rows());
                size.took(Duration.ofNanos(System.nanoTime() - began));
            }
        } catch (RuntimeException e) {
            // It is in its state still, so the next look at what is under way goes on with it.
            underWay.failed(id, e);
        } finally {
            underWay.leave(id);
        }
    }
}
