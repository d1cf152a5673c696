package org.dirsync.web.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GalColumnsTest {

    @Test
    void theReadersChoiceCountsElseTheTemplateElseTheUsual() {
        List<String> template = List.of("Last Name", "Room", "Phone", "A", "B", "C");

        assertThat(GalColumns.of(with(), List.of()))
                .containsExactly("Phone", "Department", "Title", "City");
        assertThat(GalColumns.of(with(), template)).containsExactly("Room", "Phone", "A", "B");
        assertThat(GalColumns.of(with("Office"), template)).containsExactly("Office");
    }

    @Test
    void aChoiceIsKeptWhateverTheDetailsAreCalled() {
        List<String> odd = List.of("B\u00fcro Nr. 1", "a.b;c=d, e", "\u96fb\u8a71", "@postoffice");

        String value = GalColumns.value(odd);
        assertThat(value).matches("[A-Za-z0-9%+._*-]+");
        assertThat(GalColumns.of(cookie(value), List.of())).isEqualTo(odd);
        assertThat(GalColumns.of(cookie(GalColumns.value(List.of())), List.of())).isEmpty();
    }

    @Test
    void aChoiceIsNeverTooLongForACookie() {
        String value = GalColumns.value(Collections.nCopies(1, "x".repeat(900)));
        assertThat(value).hasSize(900);
        assertThat(GalColumns.value(List.of("y".repeat(2_000), "Phone"))).isEqualTo("Phone");
        assertThat(GalColumns.of(cookie("%zz"), List.of())).startsWith("Phone");
    }

    private static HttpServletRequest with(String... columns) {
        return columns.length == 0 ? request() : cookie(GalColumns.value(List.of(columns)));
    }

    private static HttpServletRequest cookie(String value) {
        return request(new Cookie(GalColumns.COOKIE, value));
    }

    private static HttpServletRequest request(Cookie... cookies) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        GalColumnsTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, args) ->
                                method.getName().equals("getCookies") ? cookies : null);
    }
}
