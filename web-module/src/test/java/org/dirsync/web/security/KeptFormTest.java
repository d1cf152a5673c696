package org.dirsync.web.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFormTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, String> headers = new HashMap<>(Map.of("Host", "dirsync.example"));
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> kept = new HashMap<>();
    private String method = "POST";
    private String uri = "/dirsync/schedule/N/P";
    private String type = FORM;
    private long length = 100;
    private final Map<String, String[]> query = new HashMap<>();

    @Test
    void keepsWhatWasTypedToTheLetter() {
        Map<String, String[]> typed = new LinkedHashMap<>();
        typed.put("name", new String[] {"Åse & <b>\"=%"});
        typed.put("day", new String[] {"Mon", "Tue"});
        typed.put("members", new String[] {"a@x\r\nb@x"});
        String written = KeptForm.written(typed);
        assertThat(written).matches("[A-Za-z0-9_-]+");
        Map<String, String[]> read = KeptForm.read(written);
        assertThat(read).containsOnlyKeys("name", "day", "members");
        assertThat(read.get("name")).containsExactly("Åse & <b>\"=%");
        assertThat(read.get("day")).containsExactly("Mon", "Tue");
        assertThat(read.get("members")).containsExactly("a@x\r\nb@x");
    }

    @Test
    void theLoginPagesOtherButtonsCarryWhatWasTyped() {
        String written = KeptForm.written(Map.of("name", new String[] {"Åse"}));
        Map<String, String[]> buttons =
                Map.of(
                        "lang",
                        new String[] {"de"},
                        "to",
                        new String[] {"/resume"},
                        KeptForm.LOGIN,
                        new String[] {"/schedule/N/P"},
                        KeptForm.FIELD,
                        new String[] {written});
        assertThat(KeptForm.again(buttons)).isEqualTo(written);
        Map<String, String[]> typed = Map.of("name", new String[] {"Åse"});
        assertThat(KeptForm.again(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "token",
                "password",
                "old",
                "again",
                "secret",
                "own-secret",
                "confirm",
                "approveDeletions",
                "to",
                "kept"
            })
    void neverKeepsSecretsNorConfirmations(String field) {
        Map<String, String[]> typed = Map.of(field, new String[] {"x"});
        assertThat(KeptForm.written(typed)).isEmpty();
        String forged =
                Base64.getUrlEncoder().encodeToString((field + "=x&a=b").getBytes(US_ASCII));
        assertThat(KeptForm.read(forged)).containsKey("a");
        assertThat(KeptForm.read(forged)).doesNotContainKey(field);
    }

    @Test
    void keepsNoMoreThanItsBound() {
        String longest = "x".repeat(KeptForm.MAX_LENGTH - 2);
        String written = KeptForm.written(Map.of("a", new String[] {longest}));
        assertThat(KeptForm.read(written).get("a")).containsExactly(longest);
        assertThat(KeptForm.written(Map.of("a", new String[] {longest + "x"}))).isEmpty();
        assertThat(KeptForm.read(written + "AAAAAAAA")).isEmpty();
        assertThat(KeptForm.written(Map.of("a", "x".repeat(1_001).split("", -1)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<script>", "a=b", "%%%", "AAA+/"})
    void takesNothingElseForIt(String text) {
        assertThat(KeptForm.read(text)).isEmpty();
        assertThat(KeptForm.read(null)).isEmpty();
    }

    @Test
    void keepsPlainFormsOfOurPagesOnly() {
        headers.put("Sec-Fetch-Site", "same-origin");
        assertThat(KeptForm.canKeep(request())).isTrue();
        headers.put("Sec-Fetch-Site", "cross-site");
        assertThat(KeptForm.canKeep(request())).isFalse();
        headers.remove("Sec-Fetch-Site");
        assertThat(KeptForm.canKeep(request())).isFalse();
        headers.put("Origin", "https://evil.example");
        assertThat(KeptForm.canKeep(request())).isFalse();
        headers.put("Origin", "https://dirsync.example");
        assertThat(KeptForm.canKeep(request())).isTrue();
        length = KeptForm.MAX_LENGTH + 1;
        assertThat(KeptForm.canKeep(request())).isFalse();
        length = -1;
        assertThat(KeptForm.canKeep(request())).isFalse();
        length = 100;
        type = "multipart/form-data; boundary=x";
        assertThat(KeptForm.canKeep(request())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://dirsync.example/dirsync/addresses/N/P/entry?address=a, /addresses/N/P/entry?address=a",
        "https://dirsync.example/dirsync/, /",
        "https://evil.example/dirsync/gal, /schedule/N/P",
        "https://dirsync.example/elsewhere, /schedule/N/P",
        "https://dirsync.example/dirsync//evil, /",
        "https://dirsync.example/dirsync/login?to=/gal, /",
        "no address, /schedule/N/P",
        ", /schedule/N/P"
    })
    void leadsBackToThePageOfTheForm(String referer, String page) {
        headers.put("Referer", referer);
        assertThat(KeptForm.page(request())).isEqualTo(page);
    }

    @Test
    void fillsInWhatWasTypedOnceAtItsPage() {
        KeptForm.keep(
                session(),
                "/schedule/N/P?saved=yes",
                KeptForm.written(Map.of("schedule", new String[] {"T1 Sat 01:00"})));
        assertThat(KeptForm.resumed(request()).getParameter("schedule")).isNull();
        method = "GET";
        uri = "/dirsync/gal";
        assertThat(KeptForm.resumed(request()).getParameter("schedule")).isNull();
        uri = "/dirsync/schedule/N/P";
        query.put("saved", new String[] {"yes"});
        query.put("tab", new String[] {"2"});
        HttpServletRequest resumed = KeptForm.resumed(request());
        assertThat(resumed.getMethod()).isEqualTo("GET");
        assertThat(resumed.getParameter("schedule")).isEqualTo("T1 Sat 01:00");
        assertThat(resumed.getParameterMap()).containsOnlyKeys("schedule", "tab");
        assertThat(KeptForm.isResumed(resumed)).isTrue();
        assertThat(attributes).containsEntry("resumed", "filled");
        attributes.clear();
        HttpServletRequest again = KeptForm.resumed(request());
        assertThat(again.getParameter("schedule")).isNull();
        assertThat(KeptForm.isResumed(again)).isFalse();
    }

    @Test
    void tellsAPressedButtonFromWhatWasTyped() {
        assertThat(KeptForm.isTyped(Map.of("do", new String[] {"pause"}))).isFalse();
        assertThat(KeptForm.isTyped(Map.of("do", new String[] {"save"}, "a", new String[] {"x"})))
                .isTrue();
        assertThat(KeptForm.isTyped(Map.of("a", new String[] {" "}))).isFalse();
    }

    private HttpServletRequest request() {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "getHeader" -> headers.get((String) arguments[0]);
                                    case "getContentType" -> type;
                                    case "getContentLengthLong" -> length;
                                    case "getContextPath" -> "/dirsync";
                                    case "getRequestURI" -> uri;
                                    case "getMethod" -> method;
                                    case "getSession" -> session();
                                    case "getParameterMap" -> query;
                                    case "getParameter" -> null;
                                    case "getAttribute" -> attributes.get((String) arguments[0]);
                                    case "setAttribute" ->
                                            attributes.put((String) arguments[0], arguments[1]);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    called.getName());
                                });
    }

    private HttpSession session() {
        return (HttpSession)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {HttpSession.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "getAttribute" -> kept.get((String) arguments[0]);
                                    case "setAttribute" ->
                                            kept.put((String) arguments[0], arguments[1]);
                                    case "removeAttribute" -> kept.remove((String) arguments[0]);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    called.getName());
                                });
    }
}
