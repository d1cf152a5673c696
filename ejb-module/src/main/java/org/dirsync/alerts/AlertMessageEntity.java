package org.dirsync.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.alerts.AlertRepository.Message;
import org.jspecify.annotations.Nullable;

/** An alert that is not delivered yet; the row is deleted on delivery. */
@Entity
@Table(name = "alert_message")
class AlertMessageEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false, length = 10)
    private String way;

    @Column(nullable = false, length = 10)
    private String kind;

    @Column(nullable = false, length = 129)
    private String postoffice;

    @Column(nullable = false, length = 10)
    private String state;

    @Column(nullable = false, length = AlertRepository.MAX_TEXT)
    private String reason;

    @Column(nullable = false)
    private Instant since;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    private int attempts;

    @Column(name = "next_at", nullable = false)
    private Instant nextAt;

    @Column(nullable = false, length = AlertRepository.MAX_TEXT)
    private String failure = "";

    @Column(name = "given_up")
    private boolean givenUp;

    protected AlertMessageEntity() {}

    /** A message that is due at once. */
    AlertMessageEntity(Message message) {
        way = message.way();
        kind = message.kind();
        postoffice = message.postoffice();
        state = message.state();
        reason = AlertRepository.cut(message.reason());
        since = message.since();
        madeAt = message.madeAt();
        nextAt = message.madeAt();
        attempts = message.attempts();
    }

    /**
     * Records a failed attempt.
     *
     * @param next when to try again; null for never
     */
    void failed(String why, @Nullable Instant next) {
        attempts++;
        failure = AlertRepository.cut(why);
        nextAt = next == null ? Instant.EPOCH : next;
        givenUp = next == null;
    }

    Message message() {
        return new Message(
                id,
                way,
                kind,
                postoffice,
                state,
                reason,
                since,
                madeAt,
                attempts,
                failure,
                givenUp);
    }
}
