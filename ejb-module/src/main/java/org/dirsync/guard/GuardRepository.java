package org.dirsync.guard;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Guard;
import org.dirsync.list.GuardSettings;

/** The deletion guards: one for the organization, and those of postoffices that differ. */
@Dependent
public class GuardRepository implements GuardSettings {

    private static final String ORGANIZATION = "*";

    private final EntityManager entities;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public GuardRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Guard of(PostofficeName name) {
        return own(name).orElseGet(this::organization);
    }

    /** The guard that a postoffice has of its own, if it has one. */
    Optional<Guard> own(PostofficeName name) {
        return find(name.toString());
    }

    /** The guard of the organization. */
    Guard organization() {
        return find(ORGANIZATION).orElse(Guard.DEFAULT);
    }

    private Optional<Guard> find(String name) {
        return Optional.ofNullable(entities.find(GuardEntity.class, name)).map(GuardEntity::guard);
    }

    /** Sets the guard of the organization. */
    void setOrganization(Guard guard) {
        entities.merge(new GuardEntity(ORGANIZATION, guard));
    }

    /** Gives a postoffice a guard of its own. */
    void set(PostofficeName name, Guard guard) {
        entities.merge(new GuardEntity(name.toString(), guard));
    }

    /** Removes the guard of a postoffice, if it has one of its own. */
    public void remove(PostofficeName name) {
        GuardEntity found = entities.find(GuardEntity.class, name.toString());
        if (found != null) {
            entities.remove(found);
        }
    }

    /** Gives the guard of a postoffice, or none, to its new name. */
    public void rename(PostofficeName from, PostofficeName to) {
        Optional<Guard> guard = own(from);
        remove(from);
        if (guard.isPresent()) {
            set(to, guard.get());
        } else {
            remove(to);
        }
    }
}
