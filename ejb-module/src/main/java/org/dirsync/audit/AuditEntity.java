package org.dirsync.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the audit log; it is never changed. */
@Entity
@Table(name = "audit")
class AuditEntity {

    private static final int MAX_WHO = 256;
    private static final int MAX_CLIENT = 64;
    private static final int MAX_TEXT = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column(nullable = false, length = MAX_WHO)
    private String who;

    @Column(nullable = false, length = 10)
    private String way;

    @Column(nullable = false, length = MAX_CLIENT)
    private String client;

    @Column(nullable = false, length = 64)
    private String what;

    @Column(length = 129)
    private @Nullable String postoffice;

    @Column(nullable = false, length = MAX_TEXT)
    private String text;

    @Column(length = 1041)
    private @Nullable String address;

    @Column(length = MAX_TEXT)
    private @Nullable String changed;

    @Column(name = "import")
    private @Nullable Long imported;

    protected AuditEntity() {}

    /** A line without a number; texts that are too long are cut. */
    AuditEntity(AuditLine line) {
        at = line.at();
        who = cut(line.who(), MAX_WHO);
        way = line.way();
        client = cut(line.client(), MAX_CLIENT);
        what = line.what();
        postoffice = line.postoffice();
        text = cut(line.text(), MAX_TEXT);
        address = line.about().address();
        changed = fields(line.about().changed());
        imported = line.about().imported();
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }

    /** One a line, as many as there is room for. */
    private static @Nullable String fields(List<String> changed) {
        StringBuilder fields = new StringBuilder();
        for (String field : changed) {
            if (fields.length() + field.length() >= MAX_TEXT) {
                break;
            }
            fields.append(fields.isEmpty() ? "" : "\n").append(field);
        }
        return fields.isEmpty() ? null : fields.toString();
    }

    AuditLine line() {
        return new AuditLine(
                id,
                at,
                who,
                way,
                client,
                what,
                postoffice,
                text,
                new AuditLine.About(
                        address,
                        changed == null ? List.of() : List.of(changed.split("\n", -1)),
                        imported));
    }
}
