package org.dirsync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Template;
import org.dirsync.address.Template.Prompt;

/** The template of a hosted postoffice: what its details ask for, and in which order. */
public final class TemplateTable {

    private final Sql sql;
    private final int postoffice;

    TemplateTable(Sql sql, int postoffice) {
        this.sql = sql;
        this.postoffice = postoffice;
    }

    /** The template; without prompts if none was set. */
    public Template read() {
        return Sql.step(
                "read a template",
                () ->
                        new Template(
                                sql.all(
                                        "SELECT prompt FROM template WHERE postoffice = ?"
                                                + " ORDER BY postoffice, place",
                                        row -> prompt(row.text()),
                                        postoffice)));
    }

    private static Prompt prompt(String line) throws SQLException {
        try {
            return Prompt.parse(line);
        } catch (RefusedException e) {
            throw new SQLException("a stored prompt is none: " + line, e);
        }
    }

    /** Sets the template in place of the one before. */
    public void write(Template template) {
        Sql.act(
                "set a template",
                () -> {
                    sql.update("DELETE FROM template WHERE postoffice = ?", postoffice);
                    Writes inserts =
                            new Writes(
                                    sql.prepared(
                                            Values.insert(
                                                    "template", "postoffice, place, prompt")));
                    List<Prompt> prompts = new ArrayList<>(template.prompts());
                    for (int place = 0; place < prompts.size(); place++) {
                        inserts.integer(postoffice)
                                .integer(place)
                                .text(prompts.get(place).toString())
                                .add();
                    }
                    inserts.flush();
                });
    }
}
