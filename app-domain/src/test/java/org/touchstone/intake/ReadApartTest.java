package org.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.touchstone.intake.Unreadable.Reason;

@Isolated("looks at all processes this one has started")
class ReadApartTest {

    private static final Incoming PAGE = Incoming.file(
            "<!doctype html><title>Harbour</title><p>It reopened on Monday, the council said.</p>"
                    .getBytes(StandardCharsets.UTF_8), "a.html", "text/html");

    /**
     * Prints what no one asked for, then answers like a good child; sleeps, crashes or fills its memory when told to.
     */
    static final class OddChild {

        private OddChild() {
        }

        public static void main(String[] arguments) throws Exception {
            System.out.print("noise before " + "\u0000\u0001".repeat(500));
            DataInputStream in = new DataInputStream(System.in);
            byte[] mark = in.readNBytes(Wire.MARK);
            DataOutputStream out = new DataOutputStream(System.out);
            Wire.write(out, mark, new Wire.Message.Started());
            Incoming incoming = Wire.incoming(in);
            System.out.print("noise between");
            switch (incoming.fileName()) {
                case "sleeps" -> Thread.sleep(60_000);
                case "crashes" -> Runtime.getRuntime().halt(134);
                case "fills" -> {
                    List<byte[]> kept = new ArrayList<>();
                    while (kept.size() >= 0) {
                        kept.add(new byte[1_000_000]);
                    }
                }
                default -> {
                    String text = "secret: " + System.getenv("TOUCHSTONE_DB_PASSWORD") + System.getenv("HOME");
                    Wire.write(out, mark, new Wire.Message.Read(new ReadHere().read(Incoming.pasted(text),
                            Progress.NONE)));
                    System.out.print("noise after");
                }
            }
        }
    }

    @Test
    void readsLikeAnyReader() throws Unreadable {
        assertThat(new ReadApart().read(PAGE, Progress.NONE)).isEqualTo(new ReadHere().read(PAGE, Progress.NONE));
    }

    @Test
    void noiseIsPassedOverAndTheServersSettingsAreNotHandedOver() throws Unreadable {
        assertThat(odd(Duration.ofSeconds(10)).read(named("answers"), Progress.NONE).text())
                .isEqualTo("secret: nullnull");
    }

    @Test
    void whatTakesTooLongIsEnded() {
        long start = System.nanoTime();

        assertThat(refusal(odd(Duration.ofMillis(1_500)), "sleeps")).isEqualTo(Reason.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aCrashIsDamageAndFullMemoryIsAnExplosion() {
        assertThat(refusal(odd(Duration.ofSeconds(10)), "crashes")).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(odd(Duration.ofSeconds(10)), "fills")).isEqualTo(Reason.EXPLODES);
    }

    @Test
    void aProcessThatDoesNotStartIsNotTheDocumentsFault() {
        assertThat(refusal(new ReadApart(Duration.ofSeconds(10), ReadApartTest.class), "a.html"))
                .isEqualTo(Reason.NOT_STARTED);
    }

    @Test
    void aCancelledReadingEndsAtOnce() {
        AtomicInteger asked = new AtomicInteger();
        Progress cancelling = new Progress() {
            @Override
            public void at(Step step, int done, int total) {
                // only whether it is cancelled matters here
            }

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 3;
            }
        };

        Unreadable refused = catchThrowableOfType(Unreadable.class,
                () -> odd(Duration.ofSeconds(10)).read(named("sleeps"), cancelling));

        assertThat(refused.reason()).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void twoAreReadAtATimeAndTheThirdIsToldThatItWaits() throws Exception {
        ReadApart reader = odd(Duration.ofSeconds(3));
        CountDownLatch bothRead = new CountDownLatch(2);
        List<Progress.Step> told = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Reason>> first = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                first.add(threads.submit(() -> {
                    Unreadable refused = catchThrowableOfType(Unreadable.class,
                            () -> reader.read(named("sleeps"), (step, done, total) -> bothRead.countDown()));
                    return refused.reason();
                }));
            }
            bothRead.await();

            Extracted third = reader.read(named("answers"), (step, done, total) -> told.add(step));

            assertThat(third.text()).startsWith("secret");
            assertThat(told).contains(Progress.Step.WAITING, Progress.Step.READING);
            assertThat(first).extracting(Future::get).containsOnly(Reason.TOO_SLOW);
        } finally {
            threads.shutdownNow();
        }
    }

    private static ReadApart odd(Duration longest) {
        return new ReadApart(longest, OddChild.class);
    }

    private static Incoming named(String name) {
        return Incoming.file(new byte[] {1}, name, "");
    }

    private static Reason refusal(ReadApart reader, String name) {
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> reader.read(named(name), Progress.NONE));
        return refused == null ? null : refused.reason();
    }
}
