package org.dirsync.web.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records, lists and maps as JSON: the parts of a record in their order, instants as {@code
 * 2026-11-22T12:00:00Z}, what is null as null.
 */
public final class JsonOut {
    private JsonOut() {}

    /** Writes the value as UTF-8 and leaves the stream open. */
    public static void write(Object value, OutputStream out) {
        JsonGenerator json = Json.createGenerator(out);
        put(json, value);
        json.flush();
    }

    private static void put(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.write(text);
        } else if (value instanceof Boolean truth) {
            json.write(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(((Number) value).longValue());
        } else if (value instanceof Enum<?> constant) {
            json.write(constant.name());
        } else if (value instanceof Instant instant) {
            json.write(instant.toString());
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, part) -> putPart(json, String.valueOf(key), part));
            json.writeEnd();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            list.forEach(part -> put(json, part));
            json.writeEnd();
        } else if (value instanceof Record whole) {
            putRecord(json, whole);
        } else {
            throw new IllegalArgumentException("no JSON form for " + value.getClass());
        }
    }

    private static void putRecord(JsonGenerator json, Record whole) {
        json.writeStartObject();
        for (RecordComponent part : whole.getClass().getRecordComponents()) {
            try {
                putPart(json, part.getName(), part.getAccessor().invoke(whole));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException("cannot read " + part, e);
            }
        }
        json.writeEnd();
    }

    private static void putPart(JsonGenerator json, String name, @Nullable Object part) {
        json.writeKey(name);
        put(json, part);
    }
}
