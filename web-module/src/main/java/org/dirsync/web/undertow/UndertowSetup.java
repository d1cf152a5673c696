package org.dirsync.web.undertow;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ServletInfo;
import jakarta.servlet.ServletContext;
import java.util.Set;
import org.dirsync.web.HealthServlet;
import org.dirsync.web.MetricsServlet;

/**
 * Keeps slow senders and a busy server from what must always answer: bodies are read only where the
 * application asks for them, and monitoring has threads of its own.
 */
public final class UndertowSetup implements ServletExtension {
    private static final Set<Class<?>> MONITORING =
            Set.of(HealthServlet.class, MetricsServlet.class);

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addOuterHandlerChainWrapper(UnreadBody::new);
        MonitoringThreads threads = new MonitoringThreads();
        deployment.addDeploymentCompleteListener(threads);
        for (ServletInfo servlet : deployment.getServlets().values()) {
            if (MONITORING.contains(servlet.getServletClass())) {
                servlet.setExecutor(threads);
            }
        }
    }
}
