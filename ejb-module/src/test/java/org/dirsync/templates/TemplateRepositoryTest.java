package org.dirsync.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Template;
import org.dirsync.address.Template.Prompt;
import org.dirsync.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplateRepositoryTest {

    private static final Database DATABASE = Database.inMemory();

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static Template template(String... prompts) throws RefusedException {
        return Template.of(List.of(prompts).stream().map(Prompt::named).toList());
    }

    private static void write(Template template) {
        DATABASE.entities(
                entities -> {
                    new TemplateRepository(entities).write(LONDON, template);
                    return true;
                });
    }

    private static Template read(PostofficeName name) {
        return DATABASE.entities(entities -> new TemplateRepository(entities).read(name));
    }

    @Test
    void aTemplateIsReadAsItWasSet() throws RefusedException {
        write(template("Title", "Phone"));

        assertThat(read(LONDON)).isEqualTo(template("Title", "Phone"));
        assertThat(read(OSLO)).isEqualTo(Template.NONE);
    }

    @Test
    void aTemplateReplacesTheOneBefore() throws RefusedException {
        write(template("Title", "Phone"));
        write(template("Phone", "Fax", "Room"));
        assertThat(read(LONDON)).isEqualTo(template("Phone", "Fax", "Room"));

        write(template("Room"));
        assertThat(read(LONDON)).isEqualTo(template("Room"));
    }
}
