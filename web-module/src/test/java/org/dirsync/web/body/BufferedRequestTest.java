package org.dirsync.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dirsync.web.security.FormToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BufferedRequestTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, Object> attributes = new HashMap<>();
    @TempDir private Path folder;

    @Test
    void hasTheFieldsOfTheQueryAndOfTheForm() throws IOException {
        BufferedRequest request = request(FORM, "a=1&b=%C3%BC", "a=2&c=x+y&d=100%&e&&=z&c=");
        assertThat(request.getParameterValues("a")).containsExactly("1", "2");
        assertThat(request.getParameter("b")).isEqualTo("ü");
        assertThat(request.getParameterValues("c")).containsExactly("x y", "");
        assertThat(request.getParameter("d")).isEqualTo("100%");
        assertThat(request.getParameter("e")).isEmpty();
        assertThat(request.getParameter("f")).isNull();
        assertThat(request.getParameterMap()).containsOnlyKeys("a", "b", "c", "d", "e", "");
        assertThat(request.getInputStream().readNBytes(20)).hasSize(20);
        assertThat(request.getInputStream().readAllBytes()).hasSize(5);
        assertThat(request.getInputStream().isFinished()).isTrue();
        assertThat(request.getReader().read()).isEqualTo('a');
        assertThat(request.getReader().readLine()).hasSize(24);
    }

    @Test
    void takesTheTokenFromTheBodyOnly() throws IOException {
        request(FORM, "token=stolen", "a=1");
        assertThat(attributes.get(FormToken.SENT)).isNull();
        request(FORM, "token=stolen", "a=1&token=own");
        assertThat(attributes.get(FormToken.SENT)).isEqualTo("own");
        request("text/csv", null, "token=own");
        assertThat(attributes.get(FormToken.SENT)).isNull();
    }

    @Test
    void takesALargeForm() throws IOException {
        String members = "someone@example.org%0D%0A".repeat(10_000);
        assertThat(request(FORM, null, "members=" + members + "&token=own").getParameter("members"))
                .hasLineCount(10_000);
        assertThat(attributes.get(FormToken.SENT)).isEqualTo("own");
    }

    @Test
    void refusesAFormOfTooManyFields() throws IOException {
        String most = "a=&".repeat(FormFields.MAX);
        assertThat(request(FORM, null, most).getParameterValues("a")).hasSize(FormFields.MAX);
        assertThatExceptionOfType(BadFormException.class)
                .isThrownBy(() -> request(FORM, null, most + "b="))
                .withMessage("it has more than 10,000 fields");
        assertThat(request(FORM, null, "&".repeat(1_000_000)).getParameterMap()).isEmpty();
    }

    private BufferedRequest request(String type, String query, String text) throws IOException {
        Body body = new Body(folder);
        byte[] bytes = text.getBytes(UTF_8);
        body.write(bytes, bytes.length);
        return new BufferedRequest(bare(type, query), body);
    }

    private HttpServletRequest bare(String type, String query) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getContentType" -> type;
                                    case "getQueryString" -> query;
                                    case "setAttribute" ->
                                            attributes.put(
                                                    String.valueOf(arguments[0]), arguments[1]);
                                    default -> throw new UnsupportedOperationException();
                                });
    }
}
