package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What an own entry was before a change; details that did not change are null. */
@Entity
@Table(name = "own_history")
@IdClass(HistoryKey.class)
class OwnHistoryEntity {

    @Id @Column private int postoffice;

    @Id
    @Column(name = "address_key", nullable = false, length = 1041)
    private String addressKey;

    @Id @Column private long number;

    @Column(name = "before_number")
    private long beforeNumber;

    @Column private boolean deleted;

    @Column(nullable = false, length = 1041)
    private String address;

    @Column(nullable = false, length = 256)
    private String name;

    @Column(length = 32672)
    private @Nullable String details;

    @Lob
    @Column(name = "details_more")
    private @Nullable String detailsMore;

    @Column private boolean hidden;

    protected OwnHistoryEntity() {}
}
