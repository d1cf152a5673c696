package org.dirsync.timer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A startup bean that does its work again and again. Each firing is a container timer of its own,
 * created when the work before it has ended: the work never overlaps itself, however long it takes.
 */
public abstract class RepeatedWork {

    private static final System.Logger LOG = System.getLogger("org.dirsync.timer");
    private static final Duration SILENCE = Duration.ofHours(1);

    private final String name;
    private final String trouble;
    private volatile @Nullable Instant logged;
    private volatile boolean stopped;

    @Resource TimerService timers;

    /**
     * Work that has not begun.
     *
     * @param name what the container shows of the timer
     * @param trouble what to log when the work fails, once an hour for failures in a row
     */
    protected RepeatedWork(String name, String trouble) {
        this.name = name;
        this.trouble = trouble;
    }

    /** Does the work once; it may fail with any runtime exception and is done again after it. */
    protected abstract void work();

    /** How long from the end of the work to its next start; asked each time. */
    protected abstract Duration pause();

    /** How long from the start of the application to the first start of the work. */
    protected Duration firstPause() {
        return pause();
    }

    @PostConstruct
    void start() {
        set(firstPause());
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    /**
     * Does the work and sets the next timer, in no transaction: the attribute of a subclass does
     * not count for a method of this class, and a timer whose transaction rolls back is fired again
     * by the server, so that two would be set.
     */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void fire() {
        try {
            work();
            logged = null;
        } catch (RuntimeException e) {
            // A server may end a timer whose method fails.
            log(e);
        } finally {
            setAgain();
        }
    }

    private void log(RuntimeException failure) {
        Instant now = Instant.now();
        Instant before = logged;
        if (before == null || before.plus(SILENCE).isBefore(now)) {
            LOG.log(System.Logger.Level.WARNING, trouble, failure);
            logged = now;
        }
    }

    private void set(Duration after) {
        timers.createSingleActionTimer(after.toMillis(), new TimerConfig(name, false));
    }

    private void setAgain() {
        if (stopped) {
            return;
        }
        try {
            set(pause());
        } catch (IllegalStateException | EJBException stopping) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "The timer ''{0}'' is not set again: the application is stopping",
                    name);
        }
    }
}
