package org.dirsync.templates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.dirsync.address.Template.Prompt;
import org.jspecify.annotations.Nullable;

/** One prompt of a postoffice's template, as address files write it. */
@Entity
@Table(name = "template")
@IdClass(PromptEntity.Key.class)
class PromptEntity {

    @Id private int postoffice;

    @Id private int place;

    @Column(nullable = false, length = 1000)
    private String prompt;

    protected PromptEntity() {}

    PromptEntity(int postoffice, int place, Prompt prompt) {
        this.postoffice = postoffice;
        this.place = place;
        this.prompt = prompt.toString();
    }

    void set(Prompt another) {
        prompt = another.toString();
    }

    /** The postoffice and the prompt's place in its template, from 0. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private int postoffice;
        private int place;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && postoffice == key.postoffice && place == key.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(postoffice, place);
        }
    }
}
