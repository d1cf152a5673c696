package org.dirsync.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.Pause;
import org.jspecify.annotations.Nullable;

/**
 * How the postoffices on this node are set up, and how registered requestors prove who they are.
 */
@Stateless
public class HostBook {

    @PersistenceContext(unitName = "dirsync")
    private EntityManager entities;

    /** The postoffices hosted on this node, in order. */
    public List<Hosted> all() {
        return entities.createNamedQuery("Postoffice.all", PostofficeEntity.class)
                .getResultStream()
                .map(PostofficeEntity::hosted)
                .toList();
    }

    /** How many postoffices are hosted on this node. */
    public long count() {
        return entities.createNamedQuery("Postoffice.count", Long.class).getSingleResult();
    }

    /** The postoffice of this name, if it is hosted here. */
    public Optional<Hosted> find(PostofficeName name) {
        return entity(name).map(PostofficeEntity::hosted);
    }

    private Optional<PostofficeEntity> entity(PostofficeName name) {
        return Optional.ofNullable(entities.find(PostofficeEntity.class, name.toString()));
    }

    /** Adds a postoffice; its lists are made by {@link Store#host}. */
    public void add(PostofficeName name, boolean server, ZoneId zone, byte[] key, Instant now) {
        entities.persist(new PostofficeEntity(name, server, zone, encoded(key), now));
        entities.flush();
    }

    /** Changes what is not null. */
    public void change(
            PostofficeName name,
            @Nullable ZoneId zone,
            byte @Nullable [] key,
            @Nullable String schedule) {
        PostofficeEntity postoffice =
                entity(name).orElseThrow(() -> new StoreException(name + " is not hosted here"));
        if (zone != null) {
            postoffice.setTimeZone(zone);
        }
        if (key != null) {
            postoffice.setSigningKey(encoded(key));
        }
        if (schedule != null) {
            postoffice.setSchedule(schedule);
        }
        entities.flush();
    }

    /** Pauses a postoffice, or resumes it if {@code pause} is null. */
    public void pause(PostofficeName name, @Nullable Pause pause, Instant now) {
        PostofficeEntity postoffice =
                entity(name).orElseThrow(() -> new StoreException(name + " is not hosted here"));
        if (pause == null) {
            postoffice.resume(now);
        } else {
            postoffice.pause(pause);
        }
        entities.flush();
    }

    /** Removes a postoffice; its lists are dropped by {@link Store#unhost}. */
    public void remove(PostofficeName name) {
        entity(name).ifPresent(entities::remove);
        entities.flush();
    }

    /** Sets the key of a registered requestor. */
    public void setRegisteredKey(PostofficeName name, byte[] key, Instant now) {
        RegisteredKeyEntity known = entities.find(RegisteredKeyEntity.class, name.toString());
        if (known == null) {
            entities.persist(new RegisteredKeyEntity(name, encoded(key), now));
        } else {
            known.setSigningKey(encoded(key));
        }
        entities.flush();
    }

    /** Whether a registered requestor may send its password in place of a signature. */
    public boolean sendsPassword(PostofficeName name) {
        RegisteredKeyEntity known = entities.find(RegisteredKeyEntity.class, name.toString());
        return known != null && known.sendsPassword();
    }

    /** Lets a registered requestor send its password, or not; it has a key already. */
    public void setSendsPassword(PostofficeName name, boolean sends) {
        RegisteredKeyEntity known = entities.find(RegisteredKeyEntity.class, name.toString());
        if (known == null) {
            throw new StoreException(name + " has no key here");
        }
        known.setSendsPassword(sends);
        entities.flush();
    }

    /** Forgets the key of a requestor that is registered no longer. */
    public void removeRegisteredKey(PostofficeName name) {
        RegisteredKeyEntity known = entities.find(RegisteredKeyEntity.class, name.toString());
        if (known != null) {
            entities.remove(known);
            entities.flush();
        }
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
