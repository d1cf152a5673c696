package org.dirsync.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitTest {

    @ParameterizedTest
    @CsvSource({
        "/login, , application/x-www-form-urlencoded, 40960",
        "/resume, , application/x-www-form-urlencoded, 40960",
        "/preferences, , application/x-www-form-urlencoded, 16384",
        "/api, , application/json, 16384",
        "/schedule, anna, application/x-www-form-urlencoded, 1048576",
        "/imports, anna, multipart/form-data, 536870912",
        "/schedule, anna, multipart/form-data, 1048576",
        "/api, anna, application/json, 4194304"
    })
    void strangersMaySendLittleAndUsersWhatFormsNeed(
            String path, @Nullable String user, String type, long limit) {
        HttpServletRequest request =
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (proxy, method, arguments) ->
                                        switch (method.getName()) {
                                            case "getServletPath" -> path;
                                            case "getRemoteUser" -> user;
                                            case "getContentType" -> type;
                                            default ->
                                                    throw new UnsupportedOperationException(
                                                            method.getName());
                                        });
        assertThat(BodyLimit.of(request)).isEqualTo(limit);
    }
}
