package org.dirsync.search;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import org.dirsync.timer.RepeatedWork;

/** Brings the index of names up to date every few seconds, step by step. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Following extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @EJB private FollowStep step;

    /** Work that has not begun. */
    public Following() {
        super("names", "The index of names does not follow at present");
    }

    @Override
    protected Duration pause() {
        return PAUSE;
    }

    @Override
    protected void work() {
        while (step.follow()) {
            // each step is a transaction
        }
    }
}
