package org.dirsync.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/**
 * Brings the schema up to date before anything uses it: other startup beans depend on this one, and
 * the container calls no other bean before all startup beans are done.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
    @Resource(name = "jdbc/DirsyncDS")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Schema.migrate(dataSource);
    }
}
