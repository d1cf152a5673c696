package org.dirsync.templates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Template;
import org.dirsync.address.Template.Prompt;
import org.dirsync.address.Text;
import org.dirsync.audit.Audit;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.store.Opening;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;

/** What the details of a postoffice's entries ask for, and in which order. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Templates {

    private static final int MAX_FIELD = 1_000;

    @Inject private Opening stores;

    @Inject private Journal journal;

    @Inject private TemplateRepository templates;

    @EJB private Audit audit;

    /** The template; without prompts if none was set. */
    public Template of(String postoffice) {
        PostofficeName name = Names.hosted(postoffice, stores);
        return templates.read(name);
    }

    /**
     * Sets the template; entries keep the details that they have.
     *
     * @param names the prompts in their order
     * @param lengths how many characters each takes
     * @throws InvalidException if a prompt cannot be one, with its place from 0 as the field {@code
     *     name.PLACE} or {@code length.PLACE}; or if there are too many
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public Template set(String postoffice, List<String> names, List<Integer> lengths) {
        PostofficeName name = Names.hosted(postoffice, stores);
        List<Prompt> prompts = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            prompts.add(prompt(place, names.get(place), lengths.get(place)));
        }
        Template template;
        try {
            template = Template.of(prompts);
        } catch (RefusedException e) {
            throw new InvalidException("prompts", e);
        }
        if (template.equals(templates.read(name))) {
            return template;
        }
        templates.write(name, template);
        String text = "template: " + String.join(", ", template.names());
        journal.record(Event.info(Instant.now(), name, text));
        audit.record("template.changed", name.toString(), text);
        return template;
    }

    private static String cleaned(int place, String name) {
        try {
            return Text.cleaned("a prompt", name);
        } catch (RefusedException e) {
            throw new InvalidException("name." + place, e);
        }
    }

    private static Prompt prompt(int place, String name, int length) {
        if (length < 1 || length > MAX_FIELD) {
            throw new InvalidException("length." + place, "give a length from 1 to " + MAX_FIELD);
        }
        if (name.indexOf('~') >= 0) {
            throw new InvalidException(
                    "name." + place, "a prompt holds no ~, which separates its parts in files");
        }
        Prompt usual = Prompt.named(cleaned(place, name));
        Prompt prompt =
                new Prompt(usual.name(), usual.column(), length, usual.kind(), usual.initial());
        try {
            return Prompt.parse(prompt.toString());
        } catch (RefusedException e) {
            throw new InvalidException("name." + place, e);
        }
    }
}
