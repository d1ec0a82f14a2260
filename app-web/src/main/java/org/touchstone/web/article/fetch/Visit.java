package org.touchstone.web.article.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.touchstone.intake.Fetched;
import org.touchstone.intake.Kind;
import org.touchstone.intake.NotFetched;
import org.touchstone.intake.NotFetched.Reason;
import org.touchstone.intake.Pages;
import org.touchstone.intake.Progress;

/** One visit to a site and to where it redirects, with a client of its own that remembers nothing. */
final class Visit {

    private static final String READABLE = "text/html, application/xhtml+xml, application/pdf, text/plain,"
            + " text/markdown, "
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.9, */*;q=0.1";

    private final CheckedNames names;
    private final SchemePortResolver ports;
    private final Timeout longest;
    private final String userAgent;
    private final Progress progress;
    private @Nullable CloseableHttpClient client;
    private volatile boolean ended;

    Visit(CheckedNames names, SchemePortResolver ports, Duration longest, String userAgent, Progress progress) {
        this.names = names;
        this.ports = ports;
        this.longest = Timeout.ofMilliseconds(longest.toMillis());
        this.userAgent = userAgent;
        this.progress = progress;
    }

    /** Goes there, follows redirects by hand, and brings what is there in the end. */
    Fetched to(URI page) throws NotFetched {
        URI at = page;
        for (int redirects = 0; redirects <= Pages.MOST_REDIRECTS; redirects++) {
            HttpGet request = new HttpGet(at);
            request.setHeader(HttpHeaders.ACCEPT, READABLE);
            try {
                // opened, not handled, and hung up on: a client that ends in peace reads a refused body to its end
                ClassicHttpResponse response = newClient().executeOpen(null, request, null);
                int status = response.getCode();
                if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
                    return answer(response, at);
                }
                Header location = response.getFirstHeader(HttpHeaders.LOCATION);
                at = PageAddress.redirect(at, location == null ? "" : location.getValue());
            } catch (IOException failed) {
                throw told(failed, at);
            } finally {
                hangUp();
            }
        }
        throw new NotFetched(Reason.REDIRECTS);
    }

    /** Breaks off whatever is under way, for good. */
    void end() {
        ended = true;
        hangUp();
    }

    /** A client for one request, so that every redirect is looked up and connected to anew. */
    private synchronized CloseableHttpClient newClient() throws NotFetched {
        if (ended) {
            throw new NotFetched(Reason.CANCELLED);
        }
        Http1Config bounded = Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200)
                .setMaxEmptyLineCount(10).build();
        CloseableHttpClient created = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setSchemePortResolver(ports)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(bounded).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(longest)
                                .setSocketTimeout(longest).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(longest)
                        .setConnectionRequestTimeout(longest).setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false).setProtocolUpgradeEnabled(false).build())
                .setSchemePortResolver(ports)
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        client = created;
        return created;
    }

    private synchronized void hangUp() {
        if (client != null) {
            client.close(CloseMode.IMMEDIATE);
            client = null;
        }
    }

    private Fetched answer(ClassicHttpResponse response, URI at) throws IOException, NotFetched {
        int status = response.getCode();
        if (status == 404 || status == 410) {
            throw new NotFetched(Reason.GONE);
        }
        if (status != 200 && status != 203) {
            throw new NotFetched(status == 429 || status >= 500 ? Reason.TROUBLE : Reason.FORBIDDEN, status);
        }
        HttpEntity entity = response.getEntity();
        String type = entity == null || entity.getContentType() == null ? "" : entity.getContentType();
        if (!Kind.readable(type)) {
            int semicolon = type.indexOf(';');
            throw new NotFetched(Reason.CONTENT, semicolon < 0 ? type : type.substring(0, semicolon).strip());
        }
        return new Fetched(entity == null ? new byte[0] : body(entity), type, at.toString());
    }

    /** The unpacked bytes. */
    private byte[] body(HttpEntity entity) throws IOException, NotFetched {
        long declared = entity.getContentLength();
        if (declared > PublicPages.MOST_BYTES) {
            throw new NotFetched(Reason.TOO_LARGE, PublicPages.MOST_BYTES / (1024 * 1024));
        }
        int total = (int) Math.max(0, declared);
        ByteArrayOutputStream body = new ByteArrayOutputStream(Math.max(total, 8_192));
        InputStream in = entity.getContent();
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            body.write(buffer, 0, read);
            if (body.size() > PublicPages.MOST_BYTES) {
                throw new NotFetched(Reason.TOO_LARGE, PublicPages.MOST_BYTES / (1024 * 1024));
            }
            if (!ended) {
                progress.at(Progress.Step.FETCHING, body.size(), total);
            }
        }
        return body.toByteArray();
    }

    private static NotFetched told(IOException failed, URI at) {
        String host = at.getHost();
        if (failed instanceof CheckedNames.NotAllowed) {
            return new NotFetched(Reason.NOT_PUBLIC, host);
        }
        if (failed instanceof UnknownHostException) {
            return new NotFetched(Reason.UNKNOWN_HOST, host);
        }
        if (failed instanceof SSLException) {
            return new NotFetched(Reason.INSECURE, host);
        }
        if (failed instanceof SocketTimeoutException || failed instanceof ConnectTimeoutException) {
            return new NotFetched(Reason.TOO_SLOW);
        }
        return new NotFetched(Reason.NO_ANSWER, host);
    }
}
