package org.touchstone.deploy.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.touchstone.language.checkworthiness.Adaptation;
import org.touchstone.language.checkworthiness.CheckWorthiness;
import org.touchstone.language.checkworthiness.Example;
import org.touchstone.language.checkworthiness.Measures;
import org.touchstone.language.checkworthiness.Place;
import org.touchstone.language.checkworthiness.Worth;

/**
 * Ranks the sentences of CT19 (one file a debate; line, speaker, text, label) or CT24 (a header; id, text, class) files
 * with the shipped weights. CT19: mean over the documents of average precision; where there are several, also with what
 * the other documents teach the shipped ranking, learnt as a newsroom's decisions are. CT24: average precision; a
 * training file is left out when another is there. Baselines: chance, the mean of ten, and the number of words.
 */
final class CheckWorthinessTask implements Task {

    private record Document(String name, List<Example> sentences) {

        List<double[]> judged(ToDoubleFunction<Example> score) {
            return sentences.stream()
                    .map(one -> new double[] {score.applyAsDouble(one), one.worthChecking() ? 1 : 0}).toList();
        }

        boolean hasAny() {
            return sentences.stream().anyMatch(Example::worthChecking);
        }
    }

    @Override
    public Outcome measure(Path folder, Map<String, String> options) throws IOException {
        List<Document> documents = new ArrayList<>();
        boolean debates = false;
        for (Path file : Tables.files(folder, ".tsv")) {
            boolean header = Tables.plain(file).get(0)[0].equals("Sentence_id");
            debates |= !header;
            documents.add(new Document(file.getFileName().toString(), header ? ct24(file)
                    : ct19(file, documents.size())));
        }
        if (documents.stream().anyMatch(one -> !one.name().contains("train"))) {
            documents.removeIf(one -> one.name().contains("train"));
        }
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("no .tsv file in " + folder);
        }
        CheckWorthiness shipped = CheckWorthiness.shipped();
        ToDoubleFunction<Example> score = one -> shipped.of(one.sentence(), Locale.ENGLISH).score();
        List<double[]> all = documents.stream().flatMap(one -> one.judged(score).stream()).toList();
        Map<String, Double> also = new TreeMap<>();
        also.put("AP overall", Measures.averagePrecision(all));
        also.put("F1 at the shipped threshold", f1(documents, shipped));
        also.put("standard error", standardError(documents, score));
        if (debates && documents.size() > 2) {
            crossValidate(documents, also);
        }
        Map<String, Double> baselines = new TreeMap<>();
        baselines.put("length", mean(documents, CheckWorthinessTask::length));
        baselines.put("random", random(documents));
        return new Outcome(debates ? "MAP" : "AP", mean(documents, score), baselines, also, all.size());
    }

    private static List<Example> ct19(Path file, int text) throws IOException {
        List<String[]> rows = Tables.plain(file).stream().filter(row -> row.length >= 4).toList();
        return IntStream.range(0, rows.size()).mapToObj(i -> new Example(rows.get(i)[2], Locale.ENGLISH,
                rows.get(i)[3].trim().equals("1"), new Place(text, i, rows.size()))).toList();
    }

    static List<Example> ct24(Path file) throws IOException {
        return Tables.quoted(file).stream().skip(1).filter(row -> row.length >= 3)
                .map(row -> new Example(row[1], Locale.ENGLISH, row[row.length - 1].trim().equals("Yes"),
                        Place.ALONE)).toList();
    }

    private static double mean(List<Document> documents, ToDoubleFunction<Example> score) {
        return documents.stream().filter(Document::hasAny)
                .mapToDouble(one -> Measures.averagePrecision(one.judged(score))).average().orElse(0);
    }

    private static double length(Example one) {
        return one.sentence().split("\\s+").length;
    }

    private static double random(List<Document> documents) {
        double sum = 0;
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            sum += mean(documents, one -> random.nextDouble());
        }
        return sum / 10;
    }

    private static double f1(List<Document> documents, CheckWorthiness shipped) {
        return Measures.f1(documents.stream().flatMap(one -> one.judged(sentence ->
                shipped.of(sentence.sentence(), Locale.ENGLISH).suggested() ? 1 : 0).stream()).toList(), 1);
    }

    /** Of the mean over documents; of one document, by a hundred samples of its sentences drawn with replacement. */
    private static double standardError(List<Document> documents, ToDoubleFunction<Example> score) {
        if (documents.size() > 1) {
            double[] each = documents.stream().filter(Document::hasAny)
                    .mapToDouble(one -> Measures.averagePrecision(one.judged(score))).toArray();
            return MatchingTask.deviation(each) / Math.sqrt(each.length);
        }
        List<double[]> judged = documents.get(0).judged(score);
        Random random = new Random(1);
        double[] samples = random.doubles(100).map(ignored -> {
            List<double[]> drawn = new ArrayList<>();
            for (int i = 0; i < judged.size(); i++) {
                drawn.add(judged.get(random.nextInt(judged.size())));
            }
            return Measures.averagePrecision(drawn);
        }).toArray();
        return MatchingTask.deviation(samples);
    }

    /** Each document ranked with what the others teach, as a newsroom's decisions do; nothing of this is shipped. */
    private static void crossValidate(List<Document> documents, Map<String, Double> also) {
        List<Document> counted = documents.stream().filter(Document::hasAny).toList();
        CheckWorthiness shipped = CheckWorthiness.shipped();
        double[] precisions = new double[counted.size()];
        double[] gains = new double[counted.size()];
        double length = 0;
        for (int i = 0; i < precisions.length; i++) {
            Document left = counted.get(i);
            List<Example> others = documents.stream().filter(one -> one != left)
                    .flatMap(one -> one.sentences().stream()).toList();
            precisions[i] = precision(left, shipped.with(Adaptation.learnUnmeasured(shipped, others)));
            gains[i] = precisions[i] - precision(left, shipped);
            double byLength = Measures.averagePrecision(left.judged(CheckWorthinessTask::length));
            length += byLength / precisions.length;
            System.out.printf(Locale.ROOT, "%s: AP %.4f, as shipped %.4f, by length %.4f%n", left.name(), precisions[i],
                    precisions[i] - gains[i], byLength);
        }
        double mean = Arrays.stream(precisions).average().orElseThrow();
        also.put("MAP cross-validated", mean);
        also.put("MAP cross-validated, standard error",
                MatchingTask.deviation(precisions) / Math.sqrt(precisions.length));
        also.put("MAP cross-validated by length baseline", mean / length);
        also.put("MAP cross-validated, gain over shipped", Arrays.stream(gains).average().orElseThrow());
        also.put("MAP cross-validated, standard error of the gain",
                MatchingTask.deviation(gains) / Math.sqrt(gains.length));
    }

    private static double precision(Document document, CheckWorthiness ranking) {
        List<Worth> worths = ranking.of(document.sentences().stream().map(Example::sentence).toList(), Locale.ENGLISH);
        return Measures.averagePrecision(IntStream.range(0, worths.size()).mapToObj(i -> new double[] {
            worths.get(i).score(), document.sentences().get(i).worthChecking() ? 1 : 0}).toList());
    }
}
