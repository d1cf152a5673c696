package org.dirsync.alerts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The alert settings, the postoffices that are out of sync, and the alerts to deliver. */
@Dependent
public class AlertRepository {

    /** The longest reason and failure that is stored, in characters. */
    static final int MAX_TEXT = 4_000;

    private final EntityManager entities;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public AlertRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The settings that an administrator made.
     *
     * @param addresses mail addresses, separated by line ends; empty for no mail
     * @param webhook where to POST; empty for nowhere
     * @param secret signs what is posted; null for no signature
     * @param behind how long a postoffice may be behind before an alert is sent
     * @param offline how long it may be offline
     * @param waiting how long it may wait
     */
    public record Setting(
            String addresses,
            String webhook,
            @Nullable String secret,
            Duration behind,
            Duration offline,
            Duration waiting) {
        /** Without the secret, which belongs in no log. */
        @Override
        public String toString() {
            return "Setting[addresses=%s, webhook=%s]".formatted(addresses, webhook);
        }
    }

    /**
     * A postoffice that is out of sync.
     *
     * @param told the kind of the last alert about it; null if there was none
     * @param reason why, at the last look
     * @param since since when it is out of sync
     */
    public record Trouble(String postoffice, @Nullable String told, String reason, Instant since) {}

    /**
     * An alert for one channel.
     *
     * @param id its number; 0 if it has none yet
     * @param way MAIL or HOOK
     * @param kind STALE, FAILED or RECOVERED
     * @param madeAt when the alert was created
     * @param attempts how often delivery was tried
     * @param failure why the last attempt failed; empty before it
     * @param givenUp whether delivery is no longer tried
     */
    public record Message(
            long id,
            String way,
            String kind,
            String postoffice,
            String state,
            String reason,
            Instant since,
            Instant madeAt,
            int attempts,
            String failure,
            boolean givenUp) {}

    /**
     * Alerts that could not be delivered for the same reason.
     *
     * @param way MAIL or HOOK
     * @param failure why their last attempts failed
     * @param messages how many
     * @param givenUp how many of them are no longer tried
     * @param since when the first of them was created
     */
    public record Failing(String way, String failure, long messages, long givenUp, Instant since) {}

    /** The settings, if there are any. */
    public Optional<Setting> setting() {
        return Optional.ofNullable(entities.find(AlertSettingEntity.class, AlertSettingEntity.ID))
                .map(AlertSettingEntity::setting);
    }

    /** Replaces the settings. */
    public void set(Setting setting) {
        entities.merge(new AlertSettingEntity(setting));
    }

    /** The postoffices that are out of sync, by name. */
    public List<Trouble> troubles() {
        return entities.createQuery(
                        "select s from AlertStateEntity s order by s.postoffice",
                        AlertStateEntity.class)
                .getResultStream()
                .map(AlertStateEntity::trouble)
                .toList();
    }

    /** Records that a postoffice is out of sync. */
    public void put(Trouble trouble) {
        entities.merge(new AlertStateEntity(trouble));
    }

    /** Records that a postoffice is in sync again, or no longer here. */
    public void remove(String postoffice) {
        AlertStateEntity found = entities.find(AlertStateEntity.class, postoffice);
        if (found != null) {
            entities.remove(found);
        }
    }

    /** Stores an alert until it is delivered. */
    public void add(Message message) {
        entities.persist(new AlertMessageEntity(message));
    }

    /**
     * The alerts whose next attempt is due, oldest first. Only the first of each postoffice and
     * channel, so that the news that it is in sync never arrives before the news that it is not.
     */
    public List<Message> due(Instant now, int limit) {
        return messages(
                entities.createQuery(
                                """
                                select m from AlertMessageEntity m
                                where m.givenUp = :no and m.nextAt <= :now
                                  and not exists (select e.id from AlertMessageEntity e
                                      where e.way = m.way and e.postoffice = m.postoffice
                                        and e.id < m.id and e.givenUp = :no)
                                order by m.id
                                """,
                                AlertMessageEntity.class)
                        .setParameter("no", false)
                        .setParameter("now", now)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** The alerts that are not delivered, oldest first. */
    public List<Message> undelivered(int limit) {
        return messages(
                entities.createQuery(
                                "select m from AlertMessageEntity m order by m.id",
                                AlertMessageEntity.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    private static List<Message> messages(List<AlertMessageEntity> found) {
        return found.stream().map(AlertMessageEntity::message).toList();
    }

    /** Why alerts are not delivered, the reason of the oldest first. */
    public List<Failing> failing(int limit) {
        return entities.createQuery(
                        """
                        select new org.dirsync.alerts.AlertRepository$Failing(m.way, m.failure,
                            count(m), sum(case when m.givenUp = :yes then 1 else 0 end),
                            min(m.madeAt))
                        from AlertMessageEntity m where m.failure <> ''
                        group by m.way, m.failure order by min(m.madeAt)
                        """,
                        Failing.class)
                .setParameter("yes", true)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Deletes an alert that was delivered, or is not to be. */
    public void done(long id) {
        AlertMessageEntity found = entities.find(AlertMessageEntity.class, id);
        if (found != null) {
            entities.remove(found);
        }
    }

    /**
     * Records a failed attempt, if the alert is still to be delivered.
     *
     * @param next when to try again; null for never
     */
    public void failed(long id, String failure, @Nullable Instant next) {
        AlertMessageEntity found = entities.find(AlertMessageEntity.class, id);
        if (found != null) {
            found.failed(failure, next);
        }
    }

    /** Makes every alert due now, also those that were given up. */
    public void retry(Instant now) {
        entities.createQuery(
                        "update AlertMessageEntity m"
                                + " set m.attempts = 0, m.nextAt = :now, m.givenUp = :no")
                .setParameter("now", now)
                .setParameter("no", false)
                .executeUpdate();
    }

    static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
