package org.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.intake.Unreadable.Reason;

/**
 * Every bad document ends in its own reason, in a process of its own. That it ends in ten seconds is {@link
 * ReadApart}'s doing; here it may take longer, so that a busy machine changes no reason.
 */
class HostileDocumentsTest {

    private static final ReadApart READER = new ReadApart(Duration.ofSeconds(60), ReadingChild.class);
    private static final AtomicLong LARGEST = new AtomicLong();
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static Stream<Arguments> everyBadDocumentHasItsOwnReason() {
        return Stream.of(
                bad("an empty file", Reason.EMPTY, "a.txt", "text/plain", bytes("")),
                bad("a file of blanks", Reason.EMPTY, "a.txt", "text/plain", bytes(" \n\n\t ")),
                bad("a page without text", Reason.EMPTY, "a.html", "text/html",
                        bytes("<html><body><p></p></body></html>")),
                bad("a PDF closed with a password", Reason.ENCRYPTED, "a.pdf", "application/pdf",
                        PrintedPapers.encrypted()),
                bad("a Word file closed with a password", Reason.ENCRYPTED, "a.docx", DOCX, lockedOffice()),
                bad("a PDF of pictures", Reason.SCANNED_ONLY, "a.pdf", "application/pdf", PrintedPapers.scanned()),
                bad("a PDF whose letters are drawings", Reason.LETTERS_UNKNOWN, "a.pdf", "application/pdf",
                        PrintedPapers.drawnLetters()),
                bad("half a PDF", Reason.DAMAGED, "a.pdf", "application/pdf", half(PrintedPapers.letter("One line."))),
                bad("half a Word file", Reason.DAMAGED, "a.docx", DOCX, half(word("<w:p/>".repeat(5_000)))),
                bad("a Word file of broken XML", Reason.DAMAGED, "a.docx", DOCX, word("<w:p><w:r></w:p>")),
                bad("a page named PDF", Reason.DISGUISED, "a.pdf", "application/pdf",
                        bytes("<!doctype html><p>No PDF at all, though it says so.</p>")),
                bad("a PDF named text", Reason.DISGUISED, "a.txt", "text/plain", PrintedPapers.letter("One line.")),
                bad("a program named text", Reason.DISGUISED, "a.txt", "text/plain", program()),
                bad("a Word file sent as PDF", Reason.DISGUISED, "a", "application/pdf", word(WordPapers.p("Text."))),
                bad("a zip named Word", Reason.DISGUISED, "a.docx", DOCX,
                        WordPapers.bare().part("[Content_Types].xml", "<Types/>").part("xl/workbook.xml", "<x/>")
                                .bytes()),
                bad("a picture", Reason.UNSUPPORTED, "a.png", "image/png", bytes("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")),
                bad("an RTF file", Reason.UNSUPPORTED, "a.rtf", "application/rtf", bytes("{\\rtf1 text}")),
                bad("a Word file that unfolds to 400 MB", Reason.EXPLODES, "a.docx", DOCX,
                        WordPapers.bomb(400_000_000L)),
                bad("a Word file with a billion laughs", Reason.EXPLODES, "a.docx", DOCX, laughs()),
                bad("a Word file that reads another file", Reason.EXPLODES, "a.docx", DOCX, outward()),
                bad("a Word file 100,000 deep", Reason.EXPLODES, "a.docx", DOCX,
                        word("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000))),
                bad("a page 100,000 deep", Reason.EXPLODES, "a.html", "text/html",
                        bytes("<html><body>" + "<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000))),
                bad("a page of 100,000 open tags", Reason.EXPLODES, "a.html", "text/html",
                        bytes("<html><body>" + "<b><i><table><tr><td>".repeat(20_000) + "deep")),
                bad("a PDF that unfolds to 300 MB", Reason.EXPLODES, "a.pdf", "application/pdf",
                        PrintedPapers.bomb(300_000_000)),
                bad("an endless line", Reason.TOO_LONG, "a.txt", "text/plain", bytes("a".repeat(9_000_000))),
                bad("an endless line in a page", Reason.TOO_LONG, "a.html", "text/html",
                        bytes("<html><body><p>" + "word ".repeat(1_500_000))),
                bad("more than ten megabytes", Reason.TOO_LARGE, "a.txt", "text/plain", new byte[10 * 1024 * 1024
                        + 1]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void everyBadDocumentHasItsOwnReason(String what, Reason reason, String name, String type, byte[] bytes) {
        Unreadable refused = catchThrowableOfType(Unreadable.class,
                () -> READER.read(Incoming.file(bytes, name, type), Progress.NONE));

        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
    }

    @Test
    void regularExpressionsAreNoTrap() throws Exception {
        String trap = "<html><body><!--" + "<!---->".repeat(2_000) + "<p class='" + "aA ".repeat(20_000) + "'>"
                + "By ".repeat(50_000) + "</p><h1>" + " - ".repeat(50_000)
                        + "</h1><p>A sentence that is read to its end, whatever came before it.</p>";

        Extracted read = READER.read(Incoming.file(bytes(trap), "a.html", "text/html"), Progress.NONE);

        assertThat(read.text()).contains("A sentence that is read to its end, whatever came before it.");
    }

    static Stream<Arguments> whatNestsOrRepeatsWithoutEndIsReadOrRefused() {
        String read = "<p>A sentence that is read to its end, whatever came before it.</p>";
        return Stream.of(
                Arguments.of("data 100,000 deep in a page", "a.html", "<html><head><script type='application/ld+json'>"
                        + "[".repeat(100_000) + "</script></head><body>" + read),
                Arguments.of("a page's element of 100,000 attributes", "a.html", "<html><body><p "
                        + IntStream.range(0, 100_000).mapToObj(i -> "a" + i + "=b ").collect(Collectors.joining()) + ">"
                        + read),
                Arguments.of("Markdown of 100,000 quotations in each other", "a.md", ">".repeat(100_000) + " deep"),
                Arguments.of("Markdown of 100,000 open brackets", "a.md", "[".repeat(100_000)),
                Arguments.of("Markdown of 100,000 open links", "a.md", "[a](".repeat(100_000)),
                Arguments.of("Markdown of 40,000 stars", "a.md", "*a ".repeat(20_000) + "**b".repeat(20_000)),
                Arguments.of("Markdown of backquotes in ever longer rows", "a.md",
                        IntStream.range(1, 440).mapToObj("`"::repeat).collect(Collectors.joining(" "))),
                Arguments.of("lists 1,000 deep", "a.md", IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(2 * i)
                        + "- a").collect(Collectors.joining("\n"))));
    }

    /** In the ten seconds that a reader has, and two more for its process; it does not matter how it ends. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Timeout(12)
    void whatNestsOrRepeatsWithoutEndIsReadOrRefused(String what, String name, String text) {
        Extracted read;
        try {
            read = new ReadApart().read(Incoming.file(bytes(text), name, ""), Progress.NONE);
        } catch (Unreadable refused) {
            assertThat(refused.reason()).isIn(Reason.EXPLODES, Reason.TOO_LONG, Reason.EMPTY, Reason.TOO_SLOW);
            return;
        }
        assertThat(read.text()).isNotBlank();
    }

    /** What the reading processes held of the machine's memory at their most; told by Linux alone. */
    @AfterAll
    static void noReaderTakesMoreThanItsShare() {
        assertThat(LARGEST.get()).isLessThanOrEqualTo(256 * 1024);
    }

    @BeforeAll
    static void watchTheReaders() {
        Thread watching = new Thread(() -> {
            while (true) {
                ProcessHandle.current().children().forEach(child -> LARGEST.accumulateAndGet(most(child), Math::max));
                try {
                    Thread.sleep(20);
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }, "watching readers");
        watching.setDaemon(true);
        watching.start();
    }

    private static long most(ProcessHandle child) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(child.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(
                    line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    @Test
    void randomDamageNeverEndsInAnythingButAReason() {
        Random random = new Random(7);
        byte[][] whole = {PrintedPapers.letter("One line.", "Another line."), word(WordPapers.p("One line."))};
        for (int i = 0; i < 300; i++) {
            byte[] broken = whole[i % 2].clone();
            for (int k = 0; k < 20; k++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt(256);
            }
            String name = i % 2 == 0 ? "a.pdf" : "a.docx";
            try {
                new ReadHere().read(Incoming.file(broken, name, ""), Progress.NONE);
            } catch (Unreadable expected) {
                assertThat(expected.reason()).isNotEqualTo(Reason.NOT_STARTED);
            }
        }
    }

    private static Arguments bad(String what, Reason reason, String name, String type, byte[] bytes) {
        return Arguments.of(what, reason, name, type, bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] word(String body) {
        return WordPapers.withBody(body).bytes();
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] program() {
        byte[] program = new byte[4_000];
        new Random(1).nextBytes(program);
        program[0] = 0x7F;
        program[1] = 'E';
        return program;
    }

    private static byte[] lockedOffice() {
        byte[] file = new byte[4_096];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(head, 0, file, 0, head.length);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1_024, name.length);
        return file;
    }

    private static byte[] laughs() {
        StringBuilder types = new StringBuilder("<!DOCTYPE w:document [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            types.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return WordPapers.bare().part("word/document.xml", types + "]><w:document " + WordPapers.NAMESPACES
                + "><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>").bytes();
    }

    private static byte[] outward() {
        return WordPapers.bare().part("word/document.xml", "<!DOCTYPE w:document [<!ENTITY x SYSTEM"
                + " \"file:///etc/passwd\">]>"
                + "<w:document " + WordPapers.NAMESPACES + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>"
                + "</w:document>").bytes();
    }
}
