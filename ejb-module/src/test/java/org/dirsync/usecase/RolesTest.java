package org.dirsync.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirsync.Components;
import org.junit.jupiter.api.Test;

/** Who may call what: the beans say it, {@code roles.txt} says it again, and here they agree. */
class RolesTest {

    private static final String NOBODY_ASKED = "-";

    /** Called by beans that have asked already; health is for everybody. */
    private static final Set<String> INSIDE =
            Set.of("AddressExport", "Health", "PlanReading", "PlanSteps", "PlanWork");

    private static final String[] COMPONENTS =
            Components.NAMES.stream().map("org.dirsync."::concat).toArray(String[]::new);

    private static boolean isInside(Class<?> bean) {
        String name = bean.getSimpleName();
        return name.endsWith("Step") || INSIDE.contains(name);
    }

    @Test
    void givesEachMethodTheRolesOfTheTable() throws IOException {
        assertThat(beans().flatMap(bean -> lines(bean).stream()).toList())
                .containsExactlyInAnyOrderElementsOf(table());
    }

    @Test
    void letsNobodyInUnasked() {
        assertThat(
                        beans().filter(bean -> !isInside(bean))
                                .flatMap(bean -> lines(bean).stream())
                                .filter(line -> line.endsWith(NOBODY_ASKED))
                                .toList())
                .isEmpty();
    }

    private static Stream<? extends Class<?>> beans() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(COMPONENTS)
                        .stream()
                        .filter(one -> one.isAnnotatedWith(Stateless.class))
                        .map(JavaClass::reflect);
    }

    private static List<String> lines(Class<?> bean) {
        Set<String> lines = new TreeSet<>();
        for (Method method : bean.getDeclaredMethods()) {
            int is = method.getModifiers();
            if (Modifier.isPublic(is) && !Modifier.isStatic(is) && !method.isSynthetic()) {
                String who = who(method);
                lines.add(
                        "%s.%s: %s"
                                .formatted(
                                        bean.getSimpleName(),
                                        method.getName(),
                                        who.isEmpty() ? who(bean) : who));
            }
        }
        return List.copyOf(lines);
    }

    private static String who(AnnotatedElement element) {
        RolesAllowed roles = element.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return Arrays.stream(roles.value()).sorted().collect(Collectors.joining(" "));
        }
        if (element.isAnnotationPresent(PermitAll.class)) {
            return "all";
        }
        return element instanceof Class ? NOBODY_ASKED : "";
    }

    private static List<String> table() throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        RolesTest.class.getResourceAsStream("roles.txt")),
                                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).sorted().toList();
        }
    }
}
