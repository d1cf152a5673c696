package org.dirsync.web.addresses;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which details the address list has a column for: those that its reader chose, else the first ones
 * of the template, else the usual ones. The choice is kept in a cookie.
 */
public final class GalColumns {

    /** The cookie in which the choice is kept. */
    public static final String COOKIE = "columns";

    /** The column that names the postoffice of an entry; no detail has this name. */
    static final String POSTOFFICE = "@postoffice";

    private static final int MAX_CHOSEN = 8;
    private static final int MAX_LENGTH = 1_000;
    private static final int BY_TEMPLATE = 4;
    private static final String NONE = "-";
    private static final Set<String> IN_NAME = Set.of("First Name", "Last Name", "Display Name");
    private static final List<String> USUAL = List.of("Phone", "Department", "Title", "City");
    private static final List<String> OFFERED =
            List.of(
                    "Phone",
                    "Mobile",
                    "Home Phone",
                    "Fax",
                    "Department",
                    "Title",
                    "Company",
                    "Office",
                    "Room",
                    "City",
                    "Description");

    private GalColumns() {}

    /** The columns between the name and the mail address. */
    static List<String> of(HttpServletRequest request, List<String> template) {
        return chosen(request).orElseGet(() -> byTemplate(template));
    }

    /** What there is to choose from: the template's details, the usual ones, and what is chosen. */
    static List<String> offered(List<String> template, List<String> shown) {
        Set<String> offered = new LinkedHashSet<>(shown);
        offered.addAll(template);
        offered.addAll(OFFERED);
        offered.remove(POSTOFFICE);
        return List.copyOf(offered);
    }

    private static List<String> byTemplate(List<String> template) {
        List<String> first =
                template.stream()
                        .filter(prompt -> !IN_NAME.contains(prompt))
                        .limit(BY_TEMPLATE)
                        .toList();
        return first.isEmpty() ? USUAL : first;
    }

    private static Optional<List<String>> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> parsed(cookie.getValue()))
                        .findFirst();
    }

    /** The value of the cookie for a choice, which may be of none. */
    public static String value(List<String> columns) {
        StringBuilder value = new StringBuilder();
        for (String column : new LinkedHashSet<>(columns).stream().limit(MAX_CHOSEN).toList()) {
            String next = URLEncoder.encode(column.strip(), UTF_8);
            if (!column.isBlank() && value.length() + next.length() < MAX_LENGTH) {
                value.append(value.isEmpty() ? "" : ".").append(next.replace(".", "%2E"));
            }
        }
        return value.isEmpty() ? NONE : value.toString();
    }

    private static List<String> parsed(String value) {
        if (value.equals(NONE)) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (String column : value.split("\\.", MAX_CHOSEN)) {
            try {
                columns.add(URLDecoder.decode(column, UTF_8));
            } catch (IllegalArgumentException notOurs) {
                return USUAL;
            }
        }
        return columns.stream()
                .filter(column -> !column.isBlank())
                .distinct()
                .collect(Collectors.toList());
    }
}
