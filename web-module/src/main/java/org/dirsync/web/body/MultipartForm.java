package org.dirsync.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the parts of a form with a file (RFC 7578) without holding the file in memory. */
final class MultipartForm {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final int MAX_PARTS = 100;
    private static final int MAX_HEADERS = 8 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;
    private long position;

    private MultipartForm(InputStream in) {
        this.in = in;
    }

    /**
     * The parts of a body, in their order.
     *
     * @param type the body's content type, which names the line between its parts
     * @throws BadFormException if it has no parts, too many, or ends before its last line
     */
    static List<FormPart> parts(Body body, String type) throws IOException {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw new BadFormException("the form names no boundary");
        }
        String line = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        try (InputStream in = body.open()) {
            return new MultipartForm(in).parts(body, ("\r\n--" + line).getBytes(UTF_8));
        }
    }

    private List<FormPart> parts(Body body, byte[] delimiter) throws IOException {
        int[] borders = borders(delimiter);
        List<FormPart> parts = new ArrayList<>();
        // the first line has no line end before it
        skipTo(delimiter, borders, 2);
        while (anotherPart()) {
            if (parts.size() == MAX_PARTS) {
                throw new BadFormException("the form has more than " + MAX_PARTS + " parts");
            }
            Map<String, String> headers = headers();
            long from = position;
            skipTo(delimiter, borders, 0);
            parts.add(new FormPart(body, headers, from, position - delimiter.length - from));
        }
        return parts;
    }

    /** What follows a line between parts: a line end, or two hyphens after the last part. */
    private boolean anotherPart() throws IOException {
        int one = read();
        while (one == ' ' || one == '\t') {
            one = read();
        }
        int two = read();
        if (one == '-' && two == '-') {
            return false;
        }
        if (one != '\r' || two != '\n') {
            throw new BadFormException("the form has a broken boundary");
        }
        return true;
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        int left = MAX_HEADERS;
        for (String line = line(left); !line.isEmpty(); line = line(left)) {
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private String line(int max) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = read(); one != '\n'; one = read()) {
            if (line.size() == max) {
                throw new BadFormException("a part of the form has too long a head");
            }
            line.write(one);
        }
        String text = line.toString(UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Reads behind the next delimiter (Knuth, Morris, Pratt); so much of it was read before. */
    private void skipTo(byte[] delimiter, int[] borders, int before) throws IOException {
        int matched = before;
        while (matched < delimiter.length) {
            byte one = (byte) read();
            while (matched > 0 && one != delimiter[matched]) {
                matched = borders[matched - 1];
            }
            if (one == delimiter[matched]) {
                matched++;
            }
        }
    }

    /** Of each beginning of the delimiter, how long its longest end is that is a beginning too. */
    private static int[] borders(byte[] delimiter) {
        int[] borders = new int[delimiter.length];
        int border = 0;
        for (int i = 1; i < delimiter.length; i++) {
            while (border > 0 && delimiter[i] != delimiter[border]) {
                border = borders[border - 1];
            }
            if (delimiter[i] == delimiter[border]) {
                border++;
            }
            borders[i] = border;
        }
        return borders;
    }

    private int read() throws IOException {
        if (next == filled) {
            filled = in.read(buffer);
            next = 0;
            if (filled < 0) {
                throw new BadFormException("the form ends before its last part does");
            }
        }
        position++;
        return buffer[next++] & 0xff;
    }
}
