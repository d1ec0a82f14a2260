package org.touchstone.deploy.evaluate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.touchstone.intake.Extracted;
import org.touchstone.intake.Incoming;
import org.touchstone.intake.Progress;
import org.touchstone.intake.ReadHere;
import org.touchstone.intake.Unreadable;

/**
 * Measures how well the body of an article is found on a page, by the measure of scrapinghub's article extraction
 * benchmark: shingles of four words, counted as bags; precision and recall averaged over the pages; F1 of the two. What
 * is measured is what the product keeps, less the headline that it puts on top.
 *
 * <p>Takes a folder of {@code html/*.html.gz} with {@code ground-truth.json}, or one with pages each in a folder of its
 * own: {@code source.html.gz} with {@code expected.html}, whose captions count as missed, because the product keeps
 * them apart.
 */
final class Extraction {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{Nl}\\p{No}\\p{M}_]+");
    private static final int SHINGLE = 4;
    private static final int RESAMPLES = 1_000;

    /** A page and the body it should yield. */
    record Page(String name, byte[] html, String address, String expected) {
    }

    /** True positives, false positives and false negatives of one page, as shares of their sum. */
    record Score(double tp, double fp, double fn) {
        double precision() {
            return fp == 0 && fn == 0 ? 1 : tp + fp == 0 ? 0 : tp / (tp + fp);
        }

        double recall() {
            return fp == 0 && fn == 0 ? 1 : tp + fn == 0 ? 0 : tp / (tp + fn);
        }
    }

    private Extraction() {
    }

    /** Measures on a folder; the spread is 1.96 standard deviations of 1,000 resamples. */
    static Outcome measure(Path folder) throws IOException {
        List<Page> pages = pages(folder);
        List<Score> scores = scores(pages, Extraction::product);
        double[] measured = figures(scores);
        Map<String, Double> baselines = new LinkedHashMap<>();
        baselines.put("wholePage", figures(scores(pages, Extraction::wholePage))[0]);
        baselines.put("allParagraphs", figures(scores(pages, Extraction::allParagraphs))[0]);
        Map<String, Double> also = new LinkedHashMap<>();
        also.put("precision", measured[1]);
        also.put("recall", measured[2]);
        also.put("spread", spread(scores));
        also.put("pagesMissed", (double) scores.stream().filter(s -> s.tp() == 0).count());
        return new Outcome("F1", measured[0], baselines, also, pages.size());
    }

    private static List<Score> scores(List<Page> pages, Function<Page, String> extraction) {
        return pages.stream().map(p -> score(p, extraction.apply(p))).toList();
    }

    /** The pages of a folder, by name. */
    static List<Page> pages(Path folder) throws IOException {
        Path truth = folder.resolve("ground-truth.json");
        return Files.exists(truth) ? listed(folder, truth) : nested(folder);
    }

    private static List<Page> listed(Path folder, Path truth) throws IOException {
        JsonObject all = JsonParser.parseString(Files.readString(truth)).getAsJsonObject();
        List<Page> pages = new ArrayList<>();
        for (String name : all.keySet()) {
            JsonObject one = all.getAsJsonObject(name);
            pages.add(new Page(name, unzipped(folder.resolve("html").resolve(name + ".html.gz")),
                    one.has("url") ? one.get("url").getAsString() : "", one.get("articleBody").getAsString()));
        }
        return pages;
    }

    private static List<Page> nested(Path folder) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path expected : files.filter(f -> f.endsWith("expected.html")).sorted().toList()) {
                Path page = expected.getParent();
                pages.add(new Page(page.getFileName().toString(), unzipped(page.resolve("source.html.gz")),
                        "http://fakehost/test/page.html", text(Jsoup.parse(Files.readString(expected)))));
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("neither ground-truth.json nor expected.html in " + folder);
        }
        return pages;
    }

    private static byte[] unzipped(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    /** What the product keeps of a page, the headline on top aside. */
    static String product(Page page) {
        try {
            Extracted read = new ReadHere().read(Incoming.page(page.html(), "text/html", page.address()),
                    Progress.NONE);
            String text = read.text();
            String headline = read.details().headline();
            return !headline.isEmpty() && text.startsWith(headline) ? text.substring(headline.length()) : text;
        } catch (Unreadable nothing) {
            return "";
        }
    }

    private static String wholePage(Page page) {
        Document document = Jsoup.parse(html(page));
        return text(document);
    }

    private static String allParagraphs(Page page) {
        StringBuilder text = new StringBuilder();
        Jsoup.parse(html(page)).select("p").forEach(p -> text.append(p.text()).append("\n"));
        return text.toString();
    }

    private static String html(Page page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.html()), null, page.address()).outerHtml();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** The text of an element with its blocks apart. */
    private static String text(Element root) {
        StringBuilder text = new StringBuilder();
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element element && (element.isBlock() || element.normalName()
                        .equals("br"))) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return text.toString();
    }

    /** How a text compares to the expected one. */
    static Score score(Page page, String found) {
        Map<String, Integer> expected = shingles(page.expected());
        Map<String, Integer> given = shingles(found);
        double tp = 0;
        double fp = 0;
        double fn = 0;
        for (Map.Entry<String, Integer> shingle : expected.entrySet()) {
            int both = Math.min(shingle.getValue(), given.getOrDefault(shingle.getKey(), 0));
            tp += both;
            fn += shingle.getValue() - both;
        }
        for (Map.Entry<String, Integer> shingle : given.entrySet()) {
            fp += Math.max(0, shingle.getValue() - expected.getOrDefault(shingle.getKey(), 0));
        }
        double all = tp + fp + fn;
        return all == 0 ? new Score(0, 0, 0) : new Score(tp / all, fp / all, fn / all);
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = words(text);
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; !words.isEmpty() && i < Math.max(1, words.size() - SHINGLE + 1); i++) {
            shingles.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
        }
        return shingles;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** F1, precision, recall. */
    private static double[] figures(List<Score> scores) {
        double precision = mean(scores.stream().filter(s -> s.tp() + s.fp() > 0).toList(), Score::precision);
        double recall = mean(scores.stream().filter(s -> s.tp() + s.fn() > 0).toList(), Score::recall);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new double[] {f1, precision, recall};
    }

    private static double mean(List<Score> scores, Function<Score, Double> of) {
        return scores.stream().mapToDouble(of::apply).average().orElse(0);
    }

    private static double spread(List<Score> scores) {
        Random random = new Random(1);
        double[] values = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            List<Score> sample = new ArrayList<>();
            for (int k = 0; k < scores.size(); k++) {
                sample.add(scores.get(random.nextInt(scores.size())));
            }
            values[i] = figures(sample)[0];
        }
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (RESAMPLES - 1);
        return 1.96 * Math.sqrt(variance);
    }
}
