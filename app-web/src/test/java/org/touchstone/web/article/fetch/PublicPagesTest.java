package org.touchstone.web.article.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.SchemePortResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.intake.Fetched;
import org.touchstone.intake.NotFetched;
import org.touchstone.intake.NotFetched.Reason;
import org.touchstone.intake.Progress;

/** Fetching from a server in this very process, whose loopback address counts as public for the name site.example. */
class PublicPagesTest {

    private static final String SITE = "site.example";

    private final Map<String, List<String>> addresses = new HashMap<>();
    private final List<Map<String, List<String>>> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private AtomicInteger lookups;

    @BeforeEach
    void startSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        lookups = new AtomicInteger();
        addresses.put(SITE, List.of("127.0.0.1"));
    }

    @AfterEach
    void stopSite() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void bringsThePageItsTypeAndWhereItCameFrom() throws NotFetched {
        on("/story", exchange -> answer(exchange, 200, "text/html; charset=utf-8", "<p>Grüße</p>"));

        Fetched fetched = pages().fetch("http://site.example/story#part", Progress.NONE);

        assertThat(new String(fetched.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>Grüße</p>");
        assertThat(fetched.mediaType()).isEqualTo("text/html; charset=utf-8");
        assertThat(fetched.address()).isEqualTo("http://site.example/story");
    }

    @Test
    void saysWhoItIsAndNothingElseAboutTheNewsroom() throws NotFetched {
        on("/", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "seen=1; Path=/");
            if (exchange.getRequestURI().getPath().equals("/")) {
                redirect(exchange, "/again");
            } else {
                answer(exchange, 200, "text/plain", "text");
            }
        });

        pages().fetch("http://site.example/", Progress.NONE);

        assertThat(requests).hasSize(2).allSatisfy(headers -> {
            assertThat(headers.get("User-agent")).containsExactly("Touchstone test");
            assertThat(headers).doesNotContainKeys("Cookie", "Authorization", "Referer");
        });
    }

    @Test
    void followsFiveRedirects() throws NotFetched {
        redirecting(5);

        assertThat(pages().fetch("http://site.example/0", Progress.NONE).address()).isEqualTo("http://site.example/5");
    }

    @Test
    void refusesTheSixthRedirect() {
        redirecting(6);

        assertThat(refusal("http://site.example/0")).isEqualTo(Reason.REDIRECTS);
    }

    @Test
    void refusesRedirectsToWhatIsNotPublic() {
        addresses.put("inside.example", List.of("10.1.2.3"));
        List<String> targets = List.of("http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/",
                "http://inside.example/", "http://localhost/");
        for (String target : targets) {
            on("/to" + targets.indexOf(target), exchange -> redirect(exchange, target));

            assertThat(refusal("http://site.example/to" + targets.indexOf(target))).as(target)
                    .isEqualTo(Reason.NOT_PUBLIC);
        }
    }

    @Test
    void refusesRedirectsToOtherSchemesPortsAndPasswords() {
        on("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
        on("/port", exchange -> redirect(exchange, "http://site.example:9200/"));
        on("/user", exchange -> redirect(exchange, "http://a:b@site.example/"));
        on("/nowhere", exchange -> redirect(exchange, ""));

        assertThat(refusal("http://site.example/file")).isEqualTo(Reason.SCHEME);
        assertThat(refusal("http://site.example/port")).isEqualTo(Reason.PORT);
        assertThat(refusal("http://site.example/user")).isEqualTo(Reason.USER_INFO);
        assertThat(refusal("http://site.example/nowhere")).isEqualTo(Reason.REDIRECTS);
    }

    @Test
    void refusesNamesOfWhichAnyAddressIsNotPublic() {
        addresses.put("mixed.example", List.of("127.0.0.1", "192.168.1.1"));

        assertThat(refusal("http://mixed.example/")).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(requests).isEmpty();
    }

    @Test
    void looksANameUpOnceSoThatItCannotBeRebound() throws NotFetched {
        on("/", exchange -> answer(exchange, 200, "text/plain", "text"));
        CheckedNames rebinding = new CheckedNames(
                host -> new InetAddress[] {InetAddress.getByName(lookups.incrementAndGet() == 1 ? "127.0.0.1"
                        : "10.0.0.1")},
                this::allowed);

        pages(rebinding, Duration.ofSeconds(5)).fetch("http://site.example/", Progress.NONE);

        assertThat(lookups).hasValue(1);
        assertThat(requests).hasSize(1);
    }

    @Test
    void checksANameAgainAtEachRedirect() {
        on("/", exchange -> redirect(exchange, "http://site.example/next"));
        CheckedNames rebinding = new CheckedNames(
                host -> new InetAddress[] {InetAddress.getByName(lookups.incrementAndGet() == 1 ? "127.0.0.1"
                        : "10.0.0.1")},
                this::allowed);

        NotFetched refused = catchThrowableOfType(NotFetched.class,
                () -> pages(rebinding, Duration.ofSeconds(5)).fetch("http://site.example/", Progress.NONE));

        assertThat(refused.reason()).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(requests).hasSize(1);
    }

    @Test
    void endsATricklingSiteInTime() {
        on("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 200; i++) {
                    out.write('a');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        long start = System.nanoTime();

        assertThat(refusal("http://site.example/", Duration.ofMillis(600))).isEqualTo(Reason.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void endsANameServerThatNeverAnswersInTime() {
        CheckedNames hanging = new CheckedNames(host -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        }, this::allowed);

        NotFetched refused = catchThrowableOfType(NotFetched.class,
                () -> pages(hanging, Duration.ofMillis(300)).fetch("http://site.example/", Progress.NONE));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void endsWhenCancelled() {
        AtomicBoolean cancelled = new AtomicBoolean();
        on("/", exchange -> {
            cancelled.set(true);
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Progress watched = new Progress() {
            @Override
            public void at(Step step, int done, int total) {
                // only whether it is cancelled matters here
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };

        NotFetched refused = catchThrowableOfType(NotFetched.class, () -> pages().fetch("http://site.example/",
                watched));

        assertThat(refused.reason()).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void refusesABodyThatUnpacksToMoreThanTenMegabytes() {
        on("/", exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                for (int i = 0; i < 100; i++) {
                    gzip.write(new byte[1024 * 1024]);
                }
            }
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });

        assertThat(refusal("http://site.example/")).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesAnEndlessBody() {
        on("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(new byte[65_536]);
                }
            }
        });

        assertThat(refusal("http://site.example/")).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void tellsWhatTheSiteAnswered() {
        on("/gone", exchange -> answer(exchange, 404, "text/html", "no"));
        on("/closed", exchange -> answer(exchange, 403, "text/html", "no"));
        on("/busy", exchange -> answer(exchange, 503, "text/html", "no"));
        on("/video", exchange -> answer(exchange, 200, "video/mp4", "no"));

        assertThat(refusal("http://site.example/gone")).isEqualTo(Reason.GONE);
        assertThat(refusal("http://site.example/closed")).isEqualTo(Reason.FORBIDDEN);
        assertThat(refusal("http://site.example/busy")).isEqualTo(Reason.TROUBLE);
        assertThat(refusal("http://site.example/video")).isEqualTo(Reason.CONTENT);
    }

    @Test
    void tellsThatThereIsNoSuchNameOrNoAnswer() {
        server.stop(0);

        assertThat(refusal("http://unknown.example/")).isEqualTo(Reason.UNKNOWN_HOST);
        assertThat(refusal("http://site.example/")).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void tellsThatASecureConnectionWasNotToBeHad() throws IOException {
        try (ServerSocket unencrypted = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                try (Socket caller = unencrypted.accept()) {
                    caller.getInputStream().read();
                    caller.getOutputStream().write("no secrets here\r\n".repeat(10)
                            .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException hungUp) {
                    // as it should
                }
            });
            CheckedNames names = new CheckedNames(this::lookup, this::allowed);
            PublicPages pages = new PublicPages(names, host -> unencrypted.getLocalPort(), Duration.ofSeconds(5),
                    "Touchstone test");

            NotFetched refused = catchThrowableOfType(NotFetched.class,
                    () -> pages.fetch("https://site.example/", Progress.NONE));

            assertThat(refused.reason()).isEqualTo(Reason.INSECURE);
        }
    }

    @Test
    void theRealOneRefusesThisMachine() {
        PublicPages real = new PublicPages("Touchstone test");
        for (String address : List.of("http://127.0.0.1/", "http://[::1]/", "http://10.0.0.1/", "http://0.0.0.0/")) {
            NotFetched refused = catchThrowableOfType(NotFetched.class, () -> real.fetch(address, Progress.NONE));

            assertThat(refused.reason()).as(address).isEqualTo(Reason.NOT_PUBLIC);
        }
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Handler handler) {
        server.createContext(path, exchange -> {
            requests.add(new HashMap<>(exchange.getRequestHeaders()));
            handler.handle(exchange);
        });
    }

    private void redirecting(int times) {
        on("/", exchange -> {
            int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            if (number < times) {
                redirect(exchange, "/" + (number + 1));
            } else {
                answer(exchange, 200, "text/plain", "there");
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private Reason refusal(String address) {
        return refusal(address, Duration.ofSeconds(8));
    }

    private Reason refusal(String address, Duration longest) {
        NotFetched refused = catchThrowableOfType(NotFetched.class,
                () -> pages(new CheckedNames(this::lookup, this::allowed), longest).fetch(address, Progress.NONE));
        return refused == null ? null : refused.reason();
    }

    private PublicPages pages() {
        return pages(new CheckedNames(this::lookup, this::allowed), Duration.ofSeconds(8));
    }

    /** The site's port stands in for 80 and 443. */
    private PublicPages pages(CheckedNames names, Duration longest) {
        SchemePortResolver ports = host -> host.getPort() > 0 ? host.getPort() : server.getAddress().getPort();
        return new PublicPages(names, ports, longest, "Touchstone test");
    }

    private InetAddress[] lookup(String host) throws UnknownHostException {
        List<String> known = addresses.get(host);
        if (known == null) {
            if (host.matches("\\[?[0-9a-f.:]+]?")) {
                return InetAddress.getAllByName(host);
            }
            throw new UnknownHostException(host);
        }
        List<InetAddress> found = new ArrayList<>();
        for (String address : known) {
            found.add(InetAddress.getByAddress(host, InetAddress.getByName(address).getAddress()));
        }
        return found.toArray(InetAddress[]::new);
    }

    /** Loopback counts as public here when it was looked up by the site's name, and only then. */
    private boolean allowed(InetAddress address) {
        boolean site = address.isLoopbackAddress() && address.toString().startsWith(SITE);
        return site || address.toString().startsWith("/127.0.0.1") && lookups.get() > 0
                || PublicAddress.isPublic(address);
    }
}
