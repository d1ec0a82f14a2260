package org.touchstone.web.serving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends an answer as the request wants it: packed or not, whole, only its head, or only the word that it is the same.
 */
final class Sent {

    /** Anybody may keep it, and has to ask each time whether it still holds. */
    static final String ASK_AGAIN = "public, no-cache";

    private Sent() {
    }

    /** @param keeping what {@code Cache-Control} says */
    static void send(Body body, String keeping, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] packed = body.packed();
        boolean asPacked = packed != null && Conditions.gzip(request.getHeader("Accept-Encoding"));
        String tag = asPacked ? body.packedTag() : body.tag();
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", keeping);
        if (packed != null && !body.headers().containsKey("Vary")) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        body.headers().forEach(response::setHeader);
        if (body.status() == HttpServletResponse.SC_OK) {
            String wanted = request.getHeader("If-Match");
            if (wanted != null && !Conditions.matches(wanted, tag)) {
                response.sendError(HttpServletResponse.SC_PRECONDITION_FAILED);
                return;
            }
            if (Conditions.matches(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        byte[] bytes = asPacked && packed != null ? packed : body.plain();
        response.setStatus(body.status());
        response.setContentType(body.type());
        if (asPacked) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
