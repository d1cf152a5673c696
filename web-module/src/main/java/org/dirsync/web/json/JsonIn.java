package org.dirsync.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object into a record, strictly: a field that is not known, stands twice or has a
 * value of the wrong kind is refused by its name.
 *
 * <p>The parts of the record may be of the types String, Boolean, Integer, {@code List<String>},
 * {@code Map<String, String>} and records of such. What is missing or null becomes null.
 */
public final class JsonIn {
    /** The largest body, in bytes: an entry may be a group of 10,000 members and more. */
    public static final int MAX_SIZE = 4 << 20;

    private final JsonParser parser;

    private JsonIn(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the whole stream.
     *
     * @throws BadJsonException if it is not JSON or does not fit the record
     * @throws BodyTooLargeException if it has more than {@link #MAX_SIZE} bytes
     */
    public static <T extends Record> T read(InputStream in, Class<T> type) throws IOException {
        String text = text(in);
        if (text.isBlank()) {
            throw new BadJsonException(null, "The body is empty; send a JSON object.", null);
        }
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            return new JsonIn(parser).document(type);
        } catch (JsonParsingException e) {
            throw new BadJsonException(null, "The body is not valid JSON.", e.getLocation());
        } catch (NoSuchElementException e) {
            throw new BadJsonException(null, "The body ends before the JSON does.", null);
        }
    }

    private static String text(InputStream in) throws IOException {
        byte[] body = in.readNBytes(MAX_SIZE + 1);
        if (body.length > MAX_SIZE) {
            throw new BodyTooLargeException("The body has more than " + MAX_SIZE + " bytes.");
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new BadJsonException(null, "The body is not UTF-8 text.", null);
        }
    }

    private <T extends Record> T document(Class<T> type) {
        if (parser.next() != Event.START_OBJECT) {
            throw new BadJsonException(null, "The body must be a JSON object.", null);
        }
        T value = object(type, "");
        if (parser.hasNext()) {
            throw new BadJsonException(
                    null, "Something follows after the JSON object.", parser.getLocation());
        }
        return value;
    }

    private <T extends Record> T object(Class<T> type, String path) {
        RecordComponent[] parts = type.getRecordComponents();
        @Nullable Object[] values = new Object[parts.length];
        boolean[] given = new boolean[parts.length];
        while (parser.next() != Event.END_OBJECT) {
            String key = parser.getString();
            String field = path + key;
            int part = indexOf(parts, key);
            if (part < 0) {
                throw bad(field, "is not known here; known are " + names(parts));
            }
            if (given[part]) {
                throw bad(field, "stands twice");
            }
            given[part] = true;
            values[part] = value(parser.next(), parts[part].getGenericType(), field);
        }
        try {
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made of its parts", e);
        }
    }

    private @Nullable Object value(Event event, Type type, String field) {
        if (event == Event.VALUE_NULL) {
            return null;
        }
        if (type == String.class) {
            return string(event, field);
        }
        if (type == Boolean.class) {
            if (event != Event.VALUE_TRUE && event != Event.VALUE_FALSE) {
                throw bad(field, "must be true or false");
            }
            return event == Event.VALUE_TRUE;
        }
        if (type == Integer.class) {
            return integer(event, field);
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(event, field) : map(event, field);
        }
        if (event != Event.START_OBJECT) {
            throw bad(field, "must be an object");
        }
        return object(((Class<?>) type).asSubclass(Record.class), field + ".");
    }

    private String string(Event event, String field) {
        if (event != Event.VALUE_STRING) {
            throw bad(field, "must be a text in double quotes");
        }
        return parser.getString();
    }

    private Integer integer(Event event, String field) {
        if (event == Event.VALUE_NUMBER) {
            try {
                return parser.getBigDecimal().intValueExact();
            } catch (ArithmeticException e) {
                throw bad(field, "must be a whole number that is not larger than 2147483647");
            }
        }
        throw bad(field, "must be a whole number");
    }

    private List<String> list(Event event, String field) {
        if (event != Event.START_ARRAY) {
            throw bad(field, "must be a list");
        }
        List<String> values = new ArrayList<>();
        for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            values.add(string(next, field + "[" + values.size() + "]"));
        }
        return values;
    }

    private Map<String, String> map(Event event, String field) {
        if (event != Event.START_OBJECT) {
            throw bad(field, "must be an object");
        }
        Map<String, String> values = new LinkedHashMap<>();
        while (parser.next() != Event.END_OBJECT) {
            String key = parser.getString();
            if (values.put(key, string(parser.next(), field + "." + key)) != null) {
                throw bad(field + "." + key, "stands twice");
            }
        }
        return values;
    }

    private BadJsonException bad(String field, String what) {
        return new BadJsonException(field, "'" + field + "' " + what + ".", parser.getLocation());
    }

    private static int indexOf(RecordComponent[] parts, String name) {
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].getName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String names(RecordComponent[] parts) {
        return Arrays.stream(parts).map(RecordComponent::getName).collect(Collectors.joining(", "));
    }
}
