package org.dirsync.container;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.dirsync.store.Database;
import org.dirsync.usecase.Role;

/**
 * Runs the beans of production as a server does, without one: it injects them, begins and ends
 * their transactions on a database, checks the roles of their callers, and wraps what they throw.
 * What the server gives beyond that (timers, queues, mail) is what the test {@linkplain #bind
 * binds}.
 */
public final class Container implements AutoCloseable {

    private static final List<Class<?>> CLASSES = classes();

    private static final List<Class<?>> BEANS =
            CLASSES.stream()
                    .filter(
                            type ->
                                    isOf(type, Stateless.class)
                                            || isOf(type, Singleton.class)
                                            || isOf(type, ApplicationScoped.class)
                                            || isOf(type, Dependent.class))
                    .toList();

    private static final List<Method> PRODUCERS =
            CLASSES.stream()
                    .filter(BEANS::contains)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Produces.class))
                    .peek(method -> method.setAccessible(true))
                    .toList();

    private static final List<Class<? extends Annotation>> PROXIED =
            List.of(Stateless.class, Singleton.class, MessageDriven.class);

    private record Caller(String name, Set<String> roles) {}

    private final Map<Class<?>, Object> bound = new HashMap<>();
    private final Map<String, Object> named = new HashMap<>();
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final List<Object> events = new ArrayList<>();
    private final Transactions transactions;
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @SuppressWarnings("ThreadLocalUsage") // one for each container of a test
    private final InheritableThreadLocal<Caller> caller = new InheritableThreadLocal<>();

    /** Beans over this database. */
    public Container(Database database) {
        transactions = new Transactions(database.unit());
        bind(DataSource.class, database.source());
        bind(EntityManager.class, transactions.entities());
        bind(TransactionSynchronizationRegistry.class, transactions.registry());
        bind(Clock.class, Clock.systemUTC());
        bind(SessionContext.class, context());
        bind(ManagedExecutorService.class, executor());
        bind(Event.class, event());
        login("system");
    }

    /** Gives beans this object wherever they ask for the type. */
    public <T> Container bind(Class<T> type, T object) {
        bound.put(type, object);
        return this;
    }

    /** Gives beans this resource wherever they ask for the name. */
    public Container bind(String resource, Object object) {
        named.put(resource, object);
        return this;
    }

    /** Sets the caller of beans on this thread, with the roles below these too. */
    public Container login(String name, String... roles) {
        caller.set(new Caller(name, Role.withLower(Set.of(roles))));
        return this;
    }

    /** The events that beans fired, oldest first. */
    public List<Object> events() {
        return List.copyOf(events);
    }

    /** The bean of a type, or the one that implements it. */
    public <T> T bean(Class<T> type) {
        return type.cast(find(type));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private synchronized Object find(Class<?> type) {
        Object known = bound.get(type);
        if (known != null) {
            return known;
        }
        Optional<Method> producer =
                PRODUCERS.stream().filter(one -> one.getReturnType() == type).findFirst();
        return producer.isPresent() ? produced(producer.get()) : beanOf(implementation(type));
    }

    private Object produced(Method producer) {
        Class<?> type = producer.getReturnType();
        boolean isShared = producer.isAnnotationPresent(jakarta.inject.Singleton.class);
        Object known = beans.get(type);
        if (known != null) {
            return known;
        }
        try {
            Object[] arguments =
                    Arrays.stream(producer.getParameterTypes()).map(this::find).toArray();
            Object owner =
                    Modifier.isStatic(producer.getModifiers())
                            ? null
                            : find(producer.getDeclaringClass());
            Object made = producer.invoke(owner, arguments);
            if (isShared) {
                beans.put(type, made);
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot produce " + type, e);
        }
    }

    private Object beanOf(Class<?> bean) {
        Object known = beans.get(bean);
        if (known == null) {
            boolean isProxied = PROXIED.stream().anyMatch(bean::isAnnotationPresent);
            known = isProxied ? proxy(bean) : make(bean);
            if (isProxied || isOf(bean, ApplicationScoped.class)) {
                beans.put(bean, known);
            }
        }
        return known;
    }

    private static Class<?> implementation(Class<?> type) {
        if (!type.isInterface() && !Modifier.isAbstract(type.getModifiers())) {
            return type;
        }
        List<Class<?>> found = BEANS.stream().filter(type::isAssignableFrom).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    type + " is implemented by " + found + "; bind an object of the test");
        }
        return found.get(0);
    }

    private Object make(Class<?> bean) {
        try {
            Constructor<?> constructor =
                    Arrays.stream(bean.getDeclaredConstructors())
                            .filter(one -> one.isAnnotationPresent(Inject.class))
                            .findFirst()
                            .orElse(null);
            if (constructor == null) {
                constructor = bean.getDeclaredConstructor();
            }
            constructor.setAccessible(true);
            Object made =
                    constructor.newInstance(
                            Arrays.stream(constructor.getParameterTypes())
                                    .map(this::find)
                                    .toArray());
            inject(made);
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + bean, e);
        }
    }

    private void inject(Object made) throws ReflectiveOperationException {
        for (Class<?> type = made.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (isInjected(field)) {
                    field.setAccessible(true);
                    field.set(made, given(field));
                }
            }
        }
        for (Method method : made.getClass().getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class)) {
                method.setAccessible(true);
                constructed(made, method);
            }
        }
    }

    private void constructed(Object made, Method method) throws ReflectiveOperationException {
        try {
            transactions.call(made.getClass(), method, () -> method.invoke(made));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot begin " + made.getClass(), e);
        }
    }

    private static boolean isInjected(Field field) {
        return Stream.of(Inject.class, EJB.class, Resource.class, PersistenceContext.class)
                .anyMatch(field::isAnnotationPresent);
    }

    /** A resource of the server that the test did not bind is null; its use fails. */
    private Object given(Field field) {
        Resource resource = field.getAnnotation(Resource.class);
        if (resource == null) {
            return find(field.getType());
        }
        Object found = named.get(resource.name());
        return found == null ? bound.get(field.getType()) : found;
    }

    private Object proxy(Class<?> bean) {
        Object[] target = new Object[1];
        try (var type =
                new ByteBuddy()
                        .subclass(bean)
                        .method(
                                ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))
                                        .and(ElementMatchers.not(ElementMatchers.isPrivate())))
                        .intercept(
                                InvocationHandlerAdapter.of(
                                        (proxy, method, arguments) -> {
                                            synchronized (target) {
                                                if (target[0] == null) {
                                                    target[0] = make(bean);
                                                }
                                            }
                                            return invoke(bean, target[0], method, arguments);
                                        }))
                        .make()) {
            return type.load(
                            bean.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(bean, MethodHandles.lookup())))
                    .getLoaded()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + bean, e);
        }
    }

    private Object invoke(Class<?> bean, Object target, Method method, Object[] arguments)
            throws Throwable {
        Caller before = caller.get();
        check(bean, method, before);
        RunAs as = bean.getAnnotation(RunAs.class);
        if (as != null) {
            caller.set(new Caller(before.name(), Role.withLower(Set.of(as.value()))));
        }
        method.setAccessible(true);
        try {
            return transactions.call(
                    bean,
                    method,
                    () -> {
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException e) {
                            throw thrown(e);
                        }
                    });
        } catch (RuntimeException e) {
            throw Failures.seen(e);
        } finally {
            caller.set(before);
        }
    }

    private static Exception thrown(InvocationTargetException e) {
        if (e.getCause() instanceof Exception cause) {
            return cause;
        }
        throw (Error) e.getCause();
    }

    private static void check(Class<?> bean, Method method, Caller caller) {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null && !method.isAnnotationPresent(PermitAll.class)) {
            allowed = bean.getAnnotation(RolesAllowed.class);
        }
        if (allowed != null && Stream.of(allowed.value()).noneMatch(caller.roles()::contains)) {
            throw new EJBAccessException(caller.name() + " may not call " + method);
        }
    }

    private SessionContext context() {
        return proxied(
                SessionContext.class,
                (method, arguments) ->
                        switch (method.getName()) {
                            case "getCallerPrincipal" -> (Principal) () -> caller.get().name();
                            case "isCallerInRole" -> caller.get().roles().contains(arguments[0]);
                            case "setRollbackOnly" -> {
                                transactions.setRollbackOnly();
                                yield null;
                            }
                            default -> throw new UnsupportedOperationException(method.toString());
                        });
    }

    private ManagedExecutorService executor() {
        return proxied(
                ManagedExecutorService.class,
                (method, arguments) -> {
                    Caller of = caller.get();
                    Callable<Object> work =
                            () -> {
                                caller.set(of);
                                if (arguments[0] instanceof Callable<?> callable) {
                                    return callable.call();
                                }
                                ((Runnable) arguments[0]).run();
                                return null;
                            };
                    Future<Object> future = executor.submit(work);
                    return method.getReturnType() == void.class ? null : future;
                });
    }

    private Event<?> event() {
        return proxied(
                Event.class,
                (method, arguments) -> {
                    if (method.getName().equals("fire")) {
                        events.add(arguments[0]);
                        return null;
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }

    private interface Answer {
        Object to(Method method, Object[] arguments);
    }

    private static <T> T proxied(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        Container.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answer.to(method, arguments)));
    }

    private static boolean isOf(Class<?> type, Class<? extends Annotation> annotation) {
        return type.isAnnotationPresent(annotation);
    }

    /** The classes of production. */
    private static List<Class<?>> classes() {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes.resolve("org/dirsync"))) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = classes.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    found.add(
                            Class.forName(
                                    name.substring(0, name.length() - 6).replace('/', '.'),
                                    false,
                                    Container.class.getClassLoader()));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
