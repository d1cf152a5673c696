package org.dirsync.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Links with parameters. */
public final class Urls {
    private Urls() {}

    /** The path with those parameters, given as name and value in turn, that have a value. */
    public static String with(String path, String... parameters) {
        StringBuilder url = new StringBuilder(path);
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        for (int i = 0; i < parameters.length; i += 2) {
            if (!parameters[i + 1].isEmpty()) {
                url.append(separator)
                        .append(parameters[i])
                        .append('=')
                        .append(URLEncoder.encode(parameters[i + 1], UTF_8));
                separator = '&';
            }
        }
        return url.toString();
    }
}
