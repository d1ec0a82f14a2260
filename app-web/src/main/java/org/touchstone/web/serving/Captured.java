package org.touchstone.web.serving;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds back what a page writes, to keep it. Whatever makes the answer one person's own is noticed. */
final class Captured extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private boolean refused;
    private boolean personal;

    Captured(HttpServletResponse response) {
        super(response);
    }

    /** Whether it was answered by an error, which the server words, or by sending elsewhere. */
    boolean refused() {
        return refused;
    }

    /** Whether something in it is for this reader alone. */
    boolean personal() {
        return personal;
    }

    /** What was said besides, to be said again with the same bytes. */
    Map<String, String> headers() {
        return headers;
    }

    byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        ServletOutputStream known = stream;
        if (known == null) {
            known = new Sink(bytes);
            stream = known;
        }
        return known;
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter known = writer;
        if (known == null) {
            String name = getCharacterEncoding();
            known = new PrintWriter(new OutputStreamWriter(bytes,
                    name == null ? StandardCharsets.UTF_8 : Charset.forName(name)));
            writer = known;
        }
        return known;
    }

    @Override
    public void flushBuffer() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public void reset() {
        bytes.reset();
        super.reset();
    }

    @Override
    public void setContentLength(int length) {
        // it is known better later
    }

    @Override
    public void setContentLengthLong(long length) {
        // it is known better later
    }

    @Override
    public void sendError(int status) throws IOException {
        refused = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        refused = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        refused = true;
        super.sendRedirect(location);
    }

    @Override
    public void addCookie(Cookie cookie) {
        personal = true;
        super.addCookie(cookie);
    }

    @Override
    public void setHeader(String name, String value) {
        note(name, value);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        note(name, value);
        super.addHeader(name, value);
    }

    private void note(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "set-cookie" -> personal = true;
            case "location" -> refused = true;
            case "content-type", "content-length", "cache-control", "etag", "last-modified", "accept-ranges" -> { }
            default -> headers.put(name, value);
        }
    }

    private static final class Sink extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Sink(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes.write(some, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("nobody has to wait");
        }
    }
}
