package org.touchstone.deploy.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The browser of one test, with a window for each person in it, who do not share cookies. It listens for scripts that
 * fail and for what the Content-Security-Policy stopped.
 */
public final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final double PATIENCE = 15_000;
    private static com.microsoft.playwright.@Nullable Browser program;

    private final String baseUrl;
    private final Map<String, BrowserContext> people = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Browser(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** A new tab of that person, whose addresses are relative to the first server's. */
    public Page tabOf(String person) {
        return tabOf(person, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** The same, where a person seen for the first time gets a window with these options (size, dark, no script …). */
    public Page tabOf(String person, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext window = people.computeIfAbsent(person, name -> {
            BrowserContext fresh = program().newContext(options.setBaseURL(baseUrl));
            fresh.setDefaultTimeout(PATIENCE);
            return fresh;
        });
        Page page = window.newPage();
        page.onPageError(error -> complaints.add(person + " at " + page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(person + " at " + page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** What went wrong in scripts, or was stopped by policy, since the test began. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Takes a picture, and the source, of every open page. */
    void photograph(Path folder, String test) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, BrowserContext> person : people.entrySet()) {
                int number = 1;
                for (Page page : person.getValue().pages()) {
                    String name = test + "-" + person.getKey() + "-" + number;
                    number++;
                    page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                            .setPath(folder.resolve(name + ".png")));
                    Files.writeString(folder.resolve(name + ".html"), page.content());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void close() {
        people.values().forEach(BrowserContext::close);
    }

    private static synchronized com.microsoft.playwright.Browser program() {
        if (program == null) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            program = launchedBy(playwright);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close the browser"));
        }
        return program;
    }

    /** A browser program of its own, for a thread of its own. */
    public static com.microsoft.playwright.Browser launchedBy(Playwright playwright) {
        return playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable()).setArgs(QUIET));
    }

    private static Path executable() {
        return Optional.ofNullable(System.getenv("TOUCHSTONE_BROWSER")).filter(name -> !name.isBlank())
                .map(Stream::of).orElseGet(NAMES::stream)
                .flatMap(Browser::onPath)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no browser: install chromium or Google Chrome,"
                        + " or set TOUCHSTONE_BROWSER to one"));
    }

    private static Stream<Path> onPath(String name) {
        if (name.contains(File.separator)) {
            return Stream.of(Path.of(name));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable);
    }
}
