package org.dirsync.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Part;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field or file of a multipart form: a stretch of the body. */
final class FormPart implements Part {
    private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile(";\\s*filename=\"([^\"]*)\"");

    private final Body body;
    private final Map<String, String> headers;
    private final long from;
    private final long size;

    /**
     * A part.
     *
     * @param headers by names in lower case
     * @param from where its content begins in the body
     * @param size how long that is
     */
    FormPart(Body body, Map<String, String> headers, long from, long size) {
        this.body = body;
        this.headers = Map.copyOf(headers);
        this.from = from;
        this.size = size;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        InputStream in = body.open();
        in.skipNBytes(from);
        return new Stretch(in, size);
    }

    /** Its content as text. */
    String text() throws IOException {
        try (InputStream in = getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Override
    public @Nullable String getContentType() {
        return headers.get("content-type");
    }

    @Override
    public String getName() {
        return Objects.requireNonNullElse(found(NAME), "");
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return found(FILE);
    }

    /** Browsers write a quotation mark as %22 and leave all else as it is. */
    private @Nullable String found(Pattern pattern) {
        String disposition = Objects.requireNonNullElse(headers.get("content-disposition"), "");
        Matcher matcher = pattern.matcher(disposition);
        return matcher.find() ? matcher.group(1).replace("%22", "\"") : null;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public void write(String file) {
        throw new UnsupportedOperationException("read it");
    }

    /** It goes with the body. */
    @Override
    public void delete() {}

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Collection<String> getHeaders(String name) {
        String value = getHeader(name);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }

    /** The next bytes of a stream, and no more. */
    private static final class Stretch extends FilterInputStream {
        private long left;

        Stretch(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(super.available(), left);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
