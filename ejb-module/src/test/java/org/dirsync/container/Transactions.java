package org.dirsync.container;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;

/** The transactions of the threads of a test, as the attributes of the beans ask for them. */
final class Transactions {

    private final EntityManagerFactory unit;

    @SuppressWarnings("ThreadLocalUsage") // one for each container of a test
    private final ThreadLocal<Deque<Scope>> scopes = ThreadLocal.withInitial(ArrayDeque::new);

    Transactions(EntityManagerFactory unit) {
        this.unit = unit;
    }

    /** A call in which one entity manager is used; with a transaction, or without. */
    private static final class Scope {
        final EntityManager entities;
        final boolean transaction;
        final List<Synchronization> synchronizations = new ArrayList<>();
        boolean rollback;

        Scope(EntityManager entities, boolean transaction) {
            this.entities = entities;
            this.transaction = transaction;
        }
    }

    /** What a container injects: each call goes to the entity manager of the thread. */
    EntityManager entities() {
        return (EntityManager)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        (proxy, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        Scope scope = scopes.get().peek();
        if (scope == null) {
            throw new IllegalStateException("no bean is called");
        }
        try {
            return method.invoke(scope.entities, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    void setRollbackOnly() {
        Scope scope = scopes.get().peek();
        if (scope == null || !scope.transaction) {
            throw new IllegalStateException("no transaction");
        }
        scope.rollback = true;
    }

    /** What a container injects to be told how the transaction ends. */
    TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {TransactionSynchronizationRegistry.class},
                        (proxy, method, arguments) -> {
                            if (!method.getName().equals("registerInterposedSynchronization")) {
                                throw new UnsupportedOperationException(method.toString());
                            }
                            Scope scope = scopes.get().peek();
                            if (scope == null || !scope.transaction) {
                                throw new IllegalStateException("no transaction");
                            }
                            scope.synchronizations.add((Synchronization) arguments[0]);
                            return null;
                        });
    }

    /** Calls a method of a bean in the transaction that its attribute says. */
    <T> T call(Class<?> bean, Method method, Callable<T> call) throws Exception {
        Scope outer = scopes.get().peek();
        boolean running = outer != null && outer.transaction;
        return switch (attribute(bean, method)) {
            case REQUIRED -> running ? joined(outer, call) : within(true, call);
            case REQUIRES_NEW -> within(true, call);
            case SUPPORTS -> outer != null ? joined(outer, call) : within(false, call);
            case NOT_SUPPORTED, NEVER -> within(false, call);
            case MANDATORY -> {
                if (!running) {
                    throw new IllegalStateException(method + " needs a transaction");
                }
                yield joined(outer, call);
            }
        };
    }

    private static <T> T joined(Scope scope, Callable<T> call) throws Exception {
        try {
            return call.call();
        } catch (RuntimeException e) {
            scope.rollback |= scope.transaction && Failures.rollsBack(e);
            throw e;
        }
    }

    private <T> T within(boolean transaction, Callable<T> call) throws Exception {
        try (EntityManager entities = unit.createEntityManager()) {
            Scope scope = new Scope(entities, transaction);
            if (transaction) {
                entities.getTransaction().begin();
            }
            scopes.get().push(scope);
            int status = Status.STATUS_ROLLEDBACK;
            try {
                T result = joined(scope, call);
                if (transaction && !scope.rollback) {
                    entities.getTransaction().commit();
                    status = Status.STATUS_COMMITTED;
                }
                return result;
            } finally {
                scopes.get().pop();
                if (transaction && entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                for (Synchronization one : scope.synchronizations) {
                    one.afterCompletion(status);
                }
            }
        }
    }

    private static TransactionAttributeType attribute(Class<?> bean, Method method) {
        TransactionManagement management = bean.getAnnotation(TransactionManagement.class);
        if (management != null && management.value() == TransactionManagementType.BEAN) {
            return TransactionAttributeType.NOT_SUPPORTED;
        }
        TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
        if (own == null) {
            own = method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
        }
        return own == null ? TransactionAttributeType.REQUIRED : own.value();
    }
}
