package org.dirsync.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.OriginRepository;

/** What the columns of the postoffices' CSV files mean, by their header rows. */
@Dependent
public class ColumnMappingRepository {

    private final EntityManager entities;
    private final OriginRepository origins;

    /**
     * A repository that takes part in the caller's transaction.
     *
     * @param entities the entity manager of that transaction
     */
    @Inject
    public ColumnMappingRepository(EntityManager entities) {
        this.entities = entities;
        this.origins = new OriginRepository(entities);
    }

    /** The meanings by the names of columns; none if nothing was said of this header row. */
    Map<String, String> find(PostofficeName postoffice, String headers) {
        Map<String, String> meanings = new LinkedHashMap<>();
        origins.find(postoffice)
                .map(id -> columns(id, headers))
                .orElse(List.of())
                .forEach(column -> meanings.put(column.name(), column.meaning()));
        return meanings;
    }

    private List<ColumnMappingEntity> columns(int postoffice, String headers) {
        return entities.createQuery(
                        """
                        select c from ColumnMappingEntity c
                        where c.postoffice = :postoffice and c.headers = :headers
                        order by c.postoffice, c.headers, c.place
                        """,
                        ColumnMappingEntity.class)
                .setParameter("postoffice", postoffice)
                .setParameter("headers", headers)
                .getResultList();
    }

    /** Stores the meanings in place of those before. */
    void write(PostofficeName postoffice, String headers, Map<String, String> meanings) {
        int id = origins.id(postoffice);
        Iterator<ColumnMappingEntity> before = columns(id, headers).iterator();
        int place = 0;
        for (Map.Entry<String, String> meaning : meanings.entrySet()) {
            if (before.hasNext()) {
                before.next().set(meaning);
            } else {
                ColumnMappingEntity column = new ColumnMappingEntity(id, headers, place);
                column.set(meaning);
                entities.persist(column);
            }
            place++;
        }
        before.forEachRemaining(entities::remove);
    }
}
