package org.dirsync.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dirsync.usecase.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"8e03978e-40d5-43e8-bc93-6894a57f9324", "a", "!#[]~"})
    void takesKeysWithQuotesAndWithout(String key) {
        assertThat(IdempotencyKey.parse(key)).isEqualTo(key);
        assertThat(IdempotencyKey.parse(" \"" + key + "\" ")).isEqualTo(key);
    }

    @Test
    void takesUpTo128Characters() {
        assertThat(IdempotencyKey.parse("k".repeat(128))).hasSize(128);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> IdempotencyKey.parse("k".repeat(129)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\"\"", "\"a", "a b", "a\tb", "a\\b", "a\"b", "\u00e4", "a\u007f"})
    void refusesWhatIsNone(String key) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> IdempotencyKey.parse(key))
                .satisfies(e -> assertThat(e.field()).isEqualTo("Idempotency-Key"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/postoffices/N/P/runs,true",
        "POST,/postoffices/N/P/addresses,true",
        "POST,/postoffices/N/P/plans,true",
        "POST,/postoffices/N/P/plans/7/apply,true",
        "GET,/postoffices/N/P/runs,false",
        "POST,/postoffices/N/P/plans/7/cancel,false",
        "POST,/postoffices,false"
    })
    void isForWhatStartsRunsAndImports(String method, String path, boolean takes) {
        assertThat(IdempotencyKey.takes(method, path)).isEqualTo(takes);
    }

    @Test
    void refusesTwoKeys() {
        assertThat(IdempotencyKey.of(request("q=1", "text/csv", "aa", "k"))).contains("k");
        assertThat(IdempotencyKey.of(request("q=1", "text/csv", "aa"))).isEmpty();
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> IdempotencyKey.of(request("q=1", "text/csv", "aa", "k", "l")));
    }

    @Test
    void tellsRequestsApartByQueryTypeAndBody() {
        assertThat(
                        List.of(
                                IdempotencyKey.fingerprint(request("q=1", "text/csv", "aa")),
                                IdempotencyKey.fingerprint(request("q=2", "text/csv", "aa")),
                                IdempotencyKey.fingerprint(request("q=1", "text/vcard", "aa")),
                                IdempotencyKey.fingerprint(request("q=1", "text/csv", "bb"))))
                .doesNotHaveDuplicates()
                .allSatisfy(one -> assertThat(one).hasSize(64));
        assertThat(IdempotencyKey.fingerprint(request("q=1", "text/csv", "aa")))
                .isEqualTo(IdempotencyKey.fingerprint(request("q=1", "text/csv", "aa", "k")));
    }

    private static HttpServletRequest request(
            String query, String type, String digest, String... keys) {
        Map<String, Object> answers =
                Map.of(
                        "getMethod",
                        "POST",
                        "getPathInfo",
                        "/postoffices/N/P/runs",
                        "getRequestURI",
                        "/dirsync/api/postoffices/N/P/runs",
                        "getQueryString",
                        query,
                        "getContentType",
                        type,
                        "getAttribute",
                        digest,
                        "getHeaders",
                        List.of(keys));
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        IdempotencyKeyTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                answers.get(method.getName()) instanceof List<?> all
                                        ? Collections.enumeration(all)
                                        : answers.get(method.getName()));
    }
}
