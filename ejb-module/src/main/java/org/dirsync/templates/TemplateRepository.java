package org.dirsync.templates;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Iterator;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Template;
import org.dirsync.address.Template.Prompt;
import org.dirsync.store.OriginRepository;

/** The templates of the postoffices: what their details ask for, and in which order. */
@Dependent
public class TemplateRepository {

    private final EntityManager entities;
    private final OriginRepository origins;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public TemplateRepository(EntityManager entities) {
        this.entities = entities;
        this.origins = new OriginRepository(entities);
    }

    /** The template; without prompts if none was set. */
    public Template read(PostofficeName postoffice) {
        Optional<Integer> id = origins.find(postoffice);
        if (id.isEmpty()) {
            return Template.NONE;
        }
        return new Template(
                ofPostoffice("p.prompt", String.class, id.get())
                        .getResultStream()
                        .map(TemplateRepository::prompt)
                        .toList());
    }

    private <T> TypedQuery<T> ofPostoffice(String what, Class<T> type, int postoffice) {
        return entities.createQuery(
                        """
                        select %s from PromptEntity p where p.postoffice = :postoffice
                        order by p.postoffice, p.place
                        """
                                .formatted(what),
                        type)
                .setParameter("postoffice", postoffice);
    }

    private static Prompt prompt(String line) {
        try {
            return Prompt.parse(line);
        } catch (RefusedException e) {
            throw new IllegalStateException("a stored prompt is none: " + line, e);
        }
    }

    /** Sets the template in place of the one before. */
    void write(PostofficeName postoffice, Template template) {
        int id = origins.id(postoffice);
        Iterator<PromptEntity> before =
                ofPostoffice("p", PromptEntity.class, id).getResultList().iterator();
        int place = 0;
        for (Prompt prompt : template.prompts()) {
            if (before.hasNext()) {
                before.next().set(prompt);
            } else {
                entities.persist(new PromptEntity(id, place, prompt));
            }
            place++;
        }
        before.forEachRemaining(entities::remove);
    }
}
