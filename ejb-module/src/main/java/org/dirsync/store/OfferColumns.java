package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.dirsync.list.ListId;
import org.dirsync.list.Offer;
import org.jspecify.annotations.Nullable;

/** The columns of an offer. */
@Embeddable
class OfferColumns {

    @Column(name = "offer_list", length = 40)
    private @Nullable String list;

    @Column(name = "offer_generation")
    private long generation;

    @Column(name = "offer_began")
    private long began;

    @Column(name = "offer_least")
    private long least;

    protected OfferColumns() {}

    OfferColumns(Offer offer) {
        ListId of = offer.list();
        list = of == null ? null : of.value();
        generation = offer.generation();
        began = offer.began();
        least = offer.least();
    }

    Offer offer() {
        return new Offer(list == null ? null : new ListId(list), generation, began, least);
    }
}
