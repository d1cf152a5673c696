package org.dirsync.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What can be asked for with GET: the servlets and resources say it, {@code routes.txt} says it
 * again, and the tests of the whole walk through that.
 */
class RoutesTest {

    @Test
    void theTableHasEveryRoute() throws IOException {
        Set<String> routes = new TreeSet<>();
        for (JavaClass found :
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("org.dirsync.web")) {
            if (found.isAnnotatedWith(WebServlet.class)) {
                WebServlet servlet = found.reflect().getAnnotation(WebServlet.class);
                routes.addAll(List.of(servlet.value()));
                routes.addAll(List.of(servlet.urlPatterns()));
            } else if (found.isAnnotatedWith(Path.class)) {
                addResources(found.reflect(), routes);
            }
        }
        routes.remove("/error"); // only the server asks for it
        routes.remove("");
        routes.add("/");
        assertThat(table()).containsExactlyInAnyOrderElementsOf(routes);
    }

    private static void addResources(Class<?> resource, Set<String> routes) {
        for (Method method : resource.getDeclaredMethods()) {
            if (method.isAnnotationPresent(GET.class)) {
                String route = "/api/" + path(resource) + path("/", method);
                routes.add(route.replaceAll("\\{(\\w+):.*?}}", "{$1}").replace("//", "/"));
            }
        }
    }

    private static String path(AnnotatedElement of) {
        return path("", of);
    }

    private static String path(String before, AnnotatedElement of) {
        Path path = of.getAnnotation(Path.class);
        return path == null ? "" : before + path.value().replaceAll("^/|/$", "");
    }

    private static List<String> table() throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        RoutesTest.class.getResourceAsStream("routes.txt")),
                                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1)[0])
                    .toList();
        }
    }
}
