package org.dirsync.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * A response whose body is held back until it is sent. It is for answers of a limited size: what a
 * run or an import answers.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;
    private boolean error;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    private final class Out extends ServletOutputStream {
        @Override
        public void write(int value) {
            body.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("what is held back is written at once");
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Out();
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter text = writer;
        if (text == null) {
            text = new PrintWriter(new OutputStreamWriter(body, UTF_8));
            writer = text;
        }
        return text;
    }

    @Override
    public void flushBuffer() {
        // it is sent when its answer is kept
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        error = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        error = true;
        super.sendError(status, message);
    }

    /** Whether the server itself writes the answer. */
    boolean isError() {
        return error;
    }

    /** The body so far. */
    String text() {
        flush();
        return body.toString(UTF_8);
    }

    private void flush() {
        if (writer != null) {
            writer.flush();
        }
    }

    /** Sends what was held back. */
    void send() throws IOException {
        flush();
        if (!error) {
            body.writeTo(getResponse().getOutputStream());
        }
    }
}
