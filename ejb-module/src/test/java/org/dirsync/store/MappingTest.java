package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.jpa.JpaHelper;
import org.junit.jupiter.api.Test;

/** Each table of the database is mapped by one entity, each column by one attribute. */
class MappingTest {

    /** The tables without an entity, and why. */
    private static final Map<String, String> NOT_MAPPED =
            Map.of("flyway_schema_history", "it belongs to Flyway");

    /** Tables that their components read and write by JDBC; none of them holds a list. */
    private static final Set<String> NOT_MAPPED_YET = Set.of("batch", "import_plan", "import_row");

    private static final Database DATABASE = Database.inMemory();

    private static NavigableMap<String, SortedSet<String>> schema() throws SQLException {
        NavigableMap<String, SortedSet<String>> tables = new TreeMap<>();
        try (Connection connection = DATABASE.source().getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, "APP", "%", "%")) {
            while (columns.next()) {
                tables.computeIfAbsent(
                                columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT),
                                table -> new TreeSet<>())
                        .add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        NOT_MAPPED.keySet().forEach(tables::remove);
        return tables;
    }

    private static List<ClassDescriptor> descriptors(EntityManager entities) {
        List<ClassDescriptor> descriptors = new ArrayList<>();
        for (EntityType<?> entity : entities.getMetamodel().getEntities()) {
            descriptors.add(
                    JpaHelper.getServerSession(entities.getEntityManagerFactory())
                            .getDescriptor(entity.getJavaType()));
        }
        return descriptors;
    }

    @Test
    void eachTableHasOneEntityWithAllItsColumns() throws SQLException {
        NavigableMap<String, SortedSet<String>> mapped = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        try (EntityManager entities = DATABASE.open()) {
            for (ClassDescriptor descriptor : descriptors(entities)) {
                SortedSet<String> columns = new TreeSet<>();
                for (DatabaseField field : descriptor.getFields()) {
                    columns.add(field.getName().toLowerCase(Locale.ROOT));
                }
                String table = descriptor.getTableName().toLowerCase(Locale.ROOT);
                if (mapped.put(table, columns) != null) {
                    twice.add(table);
                }
            }
        }

        NavigableMap<String, SortedSet<String>> schema = schema();
        SortedSet<String> without = new TreeSet<>(schema.keySet());
        without.removeAll(mapped.keySet());
        assertThat(twice).isEmpty();
        assertThat(NOT_MAPPED_YET).containsAll(without);
        schema.keySet().removeAll(without);
        assertThat(mapped).isEqualTo(schema);
    }

    /** A shared cache of lists would grow with them, and would show what JDBC has changed since. */
    @Test
    void noEntityIsInASharedCache() {
        try (EntityManager entities = DATABASE.open()) {
            assertThat(descriptors(entities))
                    .allMatch(descriptor -> descriptor.getCachePolicy().isIsolated());
        }
    }
}
