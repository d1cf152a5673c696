package org.dirsync.manage;

import java.util.HashSet;
import java.util.Set;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The MBeans that this application has in an MBean server, and no one else's. */
final class MBeans {

    private static final String DOMAIN = "org.dirsync";

    private final MBeanServer server;
    private final Set<ObjectName> ours = new HashSet<>();

    MBeans(MBeanServer server) {
        this.server = server;
    }

    /** The name of a postoffice's MBean. */
    static ObjectName postoffice(String name) {
        return name("type=Postoffice,name=" + ObjectName.quote(name));
    }

    /** The name of the MBean for all postoffices. */
    static ObjectName organization() {
        return name("type=Organization");
    }

    private static ObjectName name(String properties) {
        try {
            return new ObjectName(DOMAIN + ":" + properties);
        } catch (JMException e) {
            throw new IllegalArgumentException(properties, e);
        }
    }

    /** Shows an MBean, instead of one that an earlier deployment may have left. */
    void show(ObjectName name, Object bean) {
        try {
            try {
                server.registerMBean(bean, name);
            } catch (InstanceAlreadyExistsException leftOver) {
                server.unregisterMBean(name);
                server.registerMBean(bean, name);
            }
            ours.add(name);
        } catch (JMException e) {
            throw new IllegalStateException("the MBean " + name + " cannot be registered", e);
        }
    }

    /** Takes an MBean away, if it is there. */
    void hide(ObjectName name) {
        if (!ours.remove(name)) {
            return;
        }
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException gone) {
            // somebody else has taken it away; gone is what it should be
        } catch (JMException e) {
            throw new IllegalStateException("the MBean " + name + " cannot be taken away", e);
        }
    }

    /** Takes all away. */
    void hideAll() {
        Set.copyOf(ours).forEach(this::hide);
    }
}
