package org.dirsync.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one column of a postoffice's CSV files with a certain header row means. */
@Entity
@Table(name = "column_mapping")
@IdClass(ColumnMappingEntity.Key.class)
class ColumnMappingEntity {

    @Id private int postoffice;

    @Id
    @Column(length = 64)
    private String headers;

    @Id private int place;

    @Column(nullable = false, length = 1000)
    private String name;

    @Column(nullable = false, length = 200)
    private String meaning;

    protected ColumnMappingEntity() {}

    ColumnMappingEntity(int postoffice, String headers, int place) {
        this.postoffice = postoffice;
        this.headers = headers;
        this.place = place;
    }

    void set(Map.Entry<String, String> column) {
        name = column.getKey();
        meaning = column.getValue().strip();
    }

    String name() {
        return name;
    }

    String meaning() {
        return meaning;
    }

    /** The postoffice, the header row and the column's place in it, from 0. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private int postoffice;
        private String headers = "";
        private int place;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && postoffice == key.postoffice
                    && place == key.place
                    && headers.equals(key.headers);
        }

        @Override
        public int hashCode() {
            return Objects.hash(postoffice, headers, place);
        }
    }
}
