package org.dirsync.web.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ServletInfo;
import jakarta.servlet.ServletContext;
import java.util.Set;
import org.dirsync.web.HealthServlet;
import org.dirsync.web.MetricsServlet;

/**
 * Keeps slow clients and a busy server from what must always answer: bodies are read only where the
 * application asks for them, a thread that waits for a reader is replaced, and monitoring has
 * threads of its own.
 */
public final class UndertowSetup implements ServletExtension {
    private static final Set<Class<?>> MONITORING =
            Set.of(HealthServlet.class, MetricsServlet.class);

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addOuterHandlerChainWrapper(UnreadBody::new);
        deployment.addOuterHandlerChainWrapper(UndertowSetup::patient);
        RequestThreads requests = new RequestThreads();
        deployment.addDeploymentCompleteListener(requests);
        deployment.setExecutor(requests);
        MonitoringThreads threads = new MonitoringThreads();
        deployment.addDeploymentCompleteListener(threads);
        for (ServletInfo servlet : deployment.getServlets().values()) {
            if (MONITORING.contains(servlet.getServletClass())) {
                servlet.setExecutor(threads);
            }
        }
    }

    private static HttpHandler patient(HttpHandler next) {
        return exchange -> {
            exchange.addResponseWrapper((conduits, same) -> new PatientSink(conduits.create()));
            next.handleRequest(exchange);
        };
    }
}
