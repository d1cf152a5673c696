package org.dirsync.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.dirsync.usecase.State;
import org.jspecify.annotations.Nullable;

/** The sample of one postoffice for one span of time. */
@Entity
@Table(name = "sample")
@IdClass(SampleEntity.Key.class)
class SampleEntity {

    @Id
    @Column(name = "span_seconds")
    private int spanSeconds;

    @Id private int postoffice;

    /** Milliseconds since 1970: a converter does not apply to a part of a key. */
    @Id
    @Column(name = "slot_at")
    private long slotAt;

    @Column(name = "lag_seconds")
    private long lagSeconds;

    private long pending;

    @SuppressWarnings("UnusedVariable") // read by queries
    private long own;

    @SuppressWarnings("UnusedVariable") // read by queries
    private long gal;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state;

    protected SampleEntity() {}

    /** The first sample of a span. */
    SampleEntity(Span span, int postoffice, Instant start, Sample sample) {
        this.spanSeconds = span.seconds();
        this.postoffice = postoffice;
        this.slotAt = start.toEpochMilli();
        this.lagSeconds = sample.lagSeconds();
        this.pending = sample.pending();
        this.own = sample.own();
        this.gal = sample.gal();
        this.state = sample.state();
    }

    /** Adds a later sample of the same span. */
    void add(Sample later) {
        lagSeconds = Math.max(lagSeconds, later.lagSeconds());
        pending = Math.max(pending, later.pending());
        own = later.own();
        gal = later.gal();
        state = state.worse(later.state());
    }

    int postoffice() {
        return postoffice;
    }

    /** The length of the span, the postoffice's id and the beginning of the span. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private int spanSeconds;
        private int postoffice;
        private long slotAt;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && spanSeconds == key.spanSeconds
                    && postoffice == key.postoffice
                    && slotAt == key.slotAt;
        }

        @Override
        public int hashCode() {
            return Objects.hash(spanSeconds, postoffice, slotAt);
        }
    }
}
