package org.dirsync.manage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import org.dirsync.setup.HostedChange;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.Role;

/** Shows the MBeans while the application is deployed: one for each postoffice, one for all. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "Timers"})
@PermitAll // a server may deny what is called by a role and says nothing of roles
@RunAs(Role.VIEWER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Console {

    @EJB private Postoffices postoffices;

    @EJB private Figures figures;

    @EJB private Operations operations;

    private final MBeans beans = new MBeans(ManagementFactory.getPlatformMBeanServer());

    @PostConstruct
    void open() {
        beans.show(MBeans.organization(), new OrganizationFigures(figures::now));
        postoffices.list().stream().map(PostofficeStatus::name).forEach(this::show);
    }

    /** Follows the postoffices as they come and go. */
    public void changed(@Observes HostedChange change) {
        figures.forget();
        if (change.hosted()) {
            show(change.name());
        } else {
            beans.hide(MBeans.postoffice(change.name()));
        }
    }

    private void show(String name) {
        beans.show(
                MBeans.postoffice(name),
                new PostofficeFigures(name, figures::now, operations::run));
    }

    @PreDestroy
    void close() {
        beans.hideAll();
    }
}
