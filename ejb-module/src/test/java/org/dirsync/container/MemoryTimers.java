package org.dirsync.container;

import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Timers that are kept and never fire by themselves. */
@SuppressWarnings("JavaUtilDate") // of the interface of the timer service
public final class MemoryTimers {

    private final List<Timer> timers = new CopyOnWriteArrayList<>();

    /** What beans get as the server's timer service. */
    public TimerService service() {
        return proxied(TimerService.class, this::answer);
    }

    /** The timers that are set, oldest first. */
    public List<Timer> set() {
        return List.copyOf(timers);
    }

    private Object answer(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "createSingleActionTimer" -> {
                Date at =
                        arguments[0] instanceof Date date
                                ? date
                                : new Date(System.currentTimeMillis() + (long) arguments[0]);
                yield add(at, (TimerConfig) arguments[1]);
            }
            case "getTimers", "getAllTimers" -> set();
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private Timer add(Date at, TimerConfig config) {
        Serializable info = config.getInfo();
        Timer[] made = new Timer[1];
        made[0] =
                proxied(
                        Timer.class,
                        (method, arguments) ->
                                switch (method.getName()) {
                                    case "getInfo" -> info;
                                    case "getNextTimeout" -> at;
                                    case "isPersistent" -> config.isPersistent();
                                    case "cancel" -> {
                                        timers.remove(made[0]);
                                        yield null;
                                    }
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.toString());
                                });
        timers.add(made[0]);
        return made[0];
    }

    private interface Answer {
        Object to(Method method, Object[] arguments);
    }

    private static <T> T proxied(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        MemoryTimers.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "equals" -> proxy == arguments[0];
                                    case "hashCode" -> System.identityHashCode(proxy);
                                    case "toString" -> type.getSimpleName();
                                    default -> answer.to(method, arguments);
                                }));
    }
}
