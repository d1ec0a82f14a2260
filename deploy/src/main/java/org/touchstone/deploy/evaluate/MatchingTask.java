package org.touchstone.deploy.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.likeness.ClaimIndex;
import org.touchstone.language.likeness.Like;
import org.touchstone.language.likeness.MiniLm;
import org.touchstone.language.likeness.Vector;

/**
 * Finds the verified claims a sentence or tweet repeats: MAP@5 and MRR over queries with judgements in TREC format. The
 * claims file is the one with a column {@code vclaim}; queries and judgements are the ones named by
 * {@code --queries} and {@code --qrels}, else those of the dev part, else the only ones. The baseline is BM25 alone,
 * over the same words.
 */
final class MatchingTask implements Task {

    private static final int DEPTH = 100;

    private record Claim(String id, String wording, String context) {
    }

    @Override
    public Outcome measure(Path folder, Map<String, String> options) throws IOException {
        List<Path> tables = Tables.files(folder, ".tsv");
        Path claimsFile = tables.stream().filter(MatchingTask::hasClaims).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table with a column vclaim in " + folder));
        Map<String, Set<String>> wanted = judgements(chosen(folder, options.get("qrels"), "qrels"));
        Map<String, String> queries = queries(chosen(folder, options.get("queries"), "queries"));
        queries.keySet().retainAll(wanted.keySet());
        List<Claim> claims = claims(claimsFile);
        System.out.println(claims.size() + " claims, " + queries.size() + " queries");

        MiniLm model = new MiniLm(Runnable::run).ready();
        ClaimIndex<String> index = new ClaimIndex<>();
        long start = System.nanoTime();
        for (Claim claim : claims) {
            index.add(claim.id(), claim.wording(), claim.context(), model.of(claim.wording()).orElse(null));
        }
        System.out.printf(Locale.ROOT, "indexed in %.1f s%n", (System.nanoTime() - start) / 1e9);
        Ranking full = new Ranking();
        Ranking words = new Ranking();
        double slowest = 0;
        double all = 0;
        for (Map.Entry<String, String> query : queries.entrySet()) {
            long before = System.nanoTime();
            Optional<Vector> meaning = model.of(query.getValue());
            List<Like<String>> found = index.ranked(query.getValue(), meaning, DEPTH);
            double took = (System.nanoTime() - before) / 1e6;
            slowest = Math.max(slowest, took);
            all += took;
            Set<String> right = wanted.get(query.getKey());
            full.add(found.stream().map(Like::key).toList(), right);
            full.addStrong(found, right);
            words.add(index.rankedByWords(query.getValue(), DEPTH), right);
        }
        Map<String, Double> also = new TreeMap<>();
        also.put("MRR", full.reciprocal());
        also.put("standard error", full.standardError());
        also.put("standard error of the gain", full.standardErrorOver(words));
        also.put("milliseconds a search", all / queries.size());
        also.put("milliseconds slowest", slowest);
        also.put("precision of strong", full.strongRight());
        also.put("share with a strong", full.strongShare());
        return new Outcome("MAP@5", full.precision(), Map.of("bm25", words.precision()), also, queries.size());
    }

    private static boolean hasClaims(Path file) {
        try {
            return Arrays.asList(Tables.quoted(file).get(0)).contains("vclaim");
        } catch (IOException failed) {
            return false;
        }
    }

    /** The file named, or the one of the dev part whose name has the word, or the only one. */
    private static Path chosen(Path folder, @Nullable String named, String word) throws IOException {
        if (named != null) {
            Path inFolder = folder.resolve(named);
            return inFolder.toFile().exists() ? inFolder : Path.of(named);
        }
        List<Path> found = Tables.files(folder, "").stream()
                .filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).contains(word)).toList();
        return found.stream()
                .filter(file -> folder.relativize(file).toString().toLowerCase(Locale.ROOT).contains("dev"))
                .findFirst().or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("name the file by --" + word));
    }

    private static List<Claim> claims(Path file) throws IOException {
        List<String[]> rows = Tables.quoted(file);
        List<String> header = Arrays.asList(rows.get(0));
        int wording = header.indexOf("vclaim");
        int title = header.indexOf("title");
        return rows.stream().skip(1).filter(row -> row.length > wording)
                .map(row -> new Claim(row[0], row[wording], title < 0 || title >= row.length ? "" : row[title]))
                .toList();
    }

    private static Map<String, String> queries(Path file) throws IOException {
        Map<String, String> queries = new TreeMap<>();
        for (String[] row : Tables.of(file)) {
            if (row.length >= 2 && !row[0].isBlank()) {
                queries.put(row[0], row[1]);
            }
        }
        return queries;
    }

    private static Map<String, Set<String>> judgements(Path file) throws IOException {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (String[] row : Tables.plain(file)) {
            if (!row[3].trim().equals("0")) {
                wanted.computeIfAbsent(row[0], query -> new HashSet<>()).add(row[2]);
            }
        }
        return wanted;
    }

    static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }

    /** Figures over the queries of one way to search. */
    private static final class Ranking {
        private final List<Double> precisions = new ArrayList<>();
        private double reciprocals;
        private int strong;
        private int strongRight;

        void add(List<String> found, Set<String> wanted) {
            double hits = 0;
            double sum = 0;
            double first = 0;
            for (int i = 0; i < found.size(); i++) {
                if (wanted.contains(found.get(i))) {
                    hits++;
                    sum += i < 5 ? hits / (i + 1) : 0;
                    first = first == 0 ? 1.0 / (i + 1) : first;
                }
            }
            precisions.add(sum / Math.min(wanted.size(), 5));
            reciprocals += first;
        }

        void addStrong(List<Like<String>> found, Set<String> wanted) {
            if (!found.isEmpty() && found.get(0).strength() == Like.Strength.STRONG) {
                strong++;
                strongRight += wanted.contains(found.get(0).key()) ? 1 : 0;
            }
        }

        double precision() {
            return precisions.stream().mapToDouble(p -> p).average().orElse(0);
        }

        double reciprocal() {
            return reciprocals / precisions.size();
        }

        double standardError() {
            return deviation(precisions.stream().mapToDouble(p -> p).toArray()) / Math.sqrt(precisions.size());
        }

        double standardErrorOver(Ranking other) {
            double[] gains = new double[precisions.size()];
            for (int i = 0; i < gains.length; i++) {
                gains[i] = precisions.get(i) - other.precisions.get(i);
            }
            return deviation(gains) / Math.sqrt(gains.length);
        }

        double strongRight() {
            return strong == 0 ? 0 : (double) strongRight / strong;
        }

        double strongShare() {
            return (double) strong / precisions.size();
        }
    }
}
