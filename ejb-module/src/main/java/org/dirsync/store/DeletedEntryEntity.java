package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was deleted from the list of a hosted postoffice, as it last was. */
@Entity
@Table(name = "deleted_entry")
@IdClass(ListKey.class)
class DeletedEntryEntity {

    @Id @Column private int postoffice;

    @Id
    @Column(name = "address_key", nullable = false, length = 1041)
    private String addressKey;

    @Column(nullable = false, length = 1041)
    private String address;

    @Column(nullable = false, length = 256)
    private String name;

    @Column(nullable = false, length = 32672)
    private String details;

    @Lob
    @Column(name = "details_more")
    private @Nullable String detailsMore;

    @Column private boolean hidden;

    @Column(name = "import")
    private long imported;

    @Column(name = "deleted_at", nullable = false)
    private Instant deletedAt;

    protected DeletedEntryEntity() {}
}
