package org.dirsync.web.api;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.dirsync.web.json.JsonOut;
import org.dirsync.web.json.Problem;

/**
 * Writes what the resources return, on each server alike: a writer for just this type goes before
 * the server's own for every type.
 */
abstract class JsonWriter<T> implements MessageBodyWriter<T> {

    /** One thing. */
    @Provider
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public static class OfRecords extends JsonWriter<Record> {
        /** For the server. */
        public OfRecords() {
            super(Record.class);
        }
    }

    /** Many things. */
    @Provider
    @Produces(MediaType.APPLICATION_JSON)
    public static class OfLists extends JsonWriter<List<?>> {
        /** For the server. */
        public OfLists() {
            super(List.class);
        }
    }

    /** Things by name. */
    @Provider
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public static class OfMaps extends JsonWriter<Map<?, ?>> {
        /** For the server. */
        public OfMaps() {
            super(Map.class);
        }
    }

    private final Class<?> written;

    JsonWriter(Class<?> written) {
        this.written = written;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return written.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            T value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        JsonOut.write(value, out);
    }
}
