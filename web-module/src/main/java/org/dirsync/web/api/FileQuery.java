package org.dirsync.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dirsync.files.FileOptions;
import org.dirsync.usecase.InvalidException;
import org.jspecify.annotations.Nullable;

/** What a request says of how its file is to be read. */
public final class FileQuery {

    private FileQuery() {}

    /**
     * The options of a request: {@code charset=} or the parameter of the media type, and {@code
     * mapping=} with a JSON object of meanings by the names of columns.
     */
    public static FileOptions options(
            @Nullable String charset, @Nullable String mapping, @Nullable MediaType type) {
        String ofType = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        String named = charset == null || charset.isBlank() ? ofType : charset;
        return new FileOptions(
                Objects.requireNonNullElse(named, ""), columns(mapping), FileOptions.Ask.NEVER);
    }

    private static Map<String, String> columns(@Nullable String mapping) {
        if (mapping == null || mapping.isBlank()) {
            return Map.of();
        }
        Map<String, String> columns = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(mapping))) {
            JsonObject object = reader.readObject();
            for (Map.Entry<String, JsonValue> one : object.entrySet()) {
                if (!(one.getValue() instanceof JsonString meaning)) {
                    throw wrong();
                }
                columns.put(one.getKey(), meaning.getString());
            }
        } catch (JsonException e) {
            throw wrong();
        }
        return columns;
    }

    private static InvalidException wrong() {
        return new InvalidException(
                "mapping",
                "'mapping' must be a JSON object of meanings by the names of columns, such as"
                        + " {\"Mailadr.\": \"@mail\", \"Wer\": \"@name\"}.");
    }
}
