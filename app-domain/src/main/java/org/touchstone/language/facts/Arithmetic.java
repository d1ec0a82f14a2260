package org.touchstone.language.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.Span;
import org.touchstone.language.Token;

/**
 * Does the sums a sentence names: shares of a whole, changes from one number to another, parts of a total, ages. Only
 * what stands in one sentence is put together; rounding of what is written is allowed for.
 */
final class Arithmetic {

    private static final Set<String> OF = Set.of("of", "von", "sur", "de", "di", "van");
    private static final Set<String> FROM = Set.of("from", "von", "van", "de", "da");
    private static final Set<String> TO = Set.of("to", "auf", "naar", "à", "a");
    private static final Set<String> BORN = Set.of("born", "geboren", "né", "née", "nacido", "nacida", "nato", "nata",
            "nascido", "nascida");
    private static final Set<String> DIED = Set.of("died", "dead", "starb", "gestorben", "mort", "morte", "murió",
            "morto", "morta", "morreu", "overleden", "aged");
    private static final Set<String> ALL = Set.of("total", "altogether", "insgesamt", "totaal", "totale", "combined");
    private static final Map<String, Double> TIMES = Map.of("doubled", 2.0, "tripled", 3.0, "quadrupled", 4.0,
            "halved", 0.5, "verdoppelte", 2.0, "halbierte", 0.5);

    private final Passage passage;
    private final FoundNumbers numbers;
    private final @Nullable LocalDate published;
    private final List<Doubt> doubts = new ArrayList<>();

    Arithmetic(Passage passage, FoundNumbers numbers, @Nullable LocalDate published) {
        this.passage = passage;
        this.numbers = numbers;
        this.published = published;
        for (int i = 0; i < passage.sentences().size(); i++) {
            List<Token> tokens = passage.sentences().get(i);
            List<Amount> amounts = numbers.of(i);
            shares(amounts);
            parts(tokens, amounts);
            changes(tokens, amounts);
            totals(tokens, amounts);
            ages(tokens, amounts);
        }
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** Three or more shares in one sentence that come to a little more than a whole. */
    private void shares(List<Amount> amounts) {
        List<Amount> shares = amounts.stream().filter(Amount::isShare).toList();
        double sum = shares.stream().mapToDouble(Amount::value).sum();
        double rounding = shares.stream().mapToDouble(share -> share.step() / 2).sum();
        if (shares.size() >= 3 && sum > 100 + rounding && sum <= 130
                && shares.stream().allMatch(share -> share.value() < 100)) {
            doubt(Doubt.Reason.SHARES_OVER_HUNDRED, shares, joined(shares), plain(sum));
        }
    }

    /** 30 of 120 people (20 percent). */
    private void parts(List<Token> tokens, List<Amount> amounts) {
        for (int i = 0; i + 2 < amounts.size(); i++) {
            Amount part = amounts.get(i);
            Amount whole = amounts.get(i + 1);
            Amount share = amounts.get(i + 2);
            boolean of = whole.first() - part.last() <= 4 && between(tokens, part, whole, OF);
            if (!of || part.isShare() || whole.isShare() || !share.isShare() || whole.value() < part.value()
                    || whole.value() <= 1 || share.first() - whole.last() > 8) {
                continue;
            }
            double true100 = 100 * part.value() / whole.value();
            double rounding = share.step() / 2 + 100 * (part.step() / 2) / whole.value();
            if (Math.abs(true100 - share.value()) > rounding + 0.5) {
                doubt(Doubt.Reason.SHARE_DOES_NOT_COME_OUT, List.of(part, whole, share), part.written(),
                        whole.written(), plain(true100), plain(share.value()));
            }
        }
    }

    /** Rose from 40 to 60, 30 percent; doubled from 40 to 60. */
    private void changes(List<Token> tokens, List<Amount> amounts) {
        for (int i = 0; i + 1 < amounts.size(); i++) {
            Amount before = amounts.get(i);
            Amount after = amounts.get(i + 1);
            if (before.isShare() || after.isShare() || before.value() == 0 || !before.unit().equals(after.unit())
                    || before.first() == 0 || !FROM.contains(tokens.get(before.first() - 1).lower())
                    || !between(tokens, before, after, TO) || after.first() - before.last() > 6) {
                continue;
            }
            double change = 100 * (after.value() - before.value()) / before.value();
            double rounding = 100 * (after.step() / 2 + before.step() / 2 * after.value() / before.value())
                    / before.value();
            Amount named = i + 2 < amounts.size() ? amounts.get(i + 2) : i > 0 ? amounts.get(i - 1) : null;
            if (named != null && named.isShare()) {
                if (Math.abs(Math.abs(change) - named.value()) > rounding + named.step() / 2 + 0.5) {
                    doubt(Doubt.Reason.CHANGE_DOES_NOT_COME_OUT, List.of(before, after, named), before.written(),
                            after.written(), plain(Math.abs(change)), plain(named.value()));
                }
            } else {
                times(tokens, before, after);
            }
        }
    }

    private void times(List<Token> tokens, Amount before, Amount after) {
        for (int i = Math.max(0, before.first() - 4); i < before.first(); i++) {
            Double factor = TIMES.get(tokens.get(i).lower());
            double ratio = after.value() / before.value();
            if (factor != null && Math.abs(ratio / factor - 1) > 0.1) {
                doubt(Doubt.Reason.CHANGE_DOES_NOT_COME_OUT, List.of(before, after), before.written(), after.written(),
                        plain(Math.abs(ratio - 1) * 100), plain(Math.abs(factor - 1) * 100));
            }
        }
    }

    /** 12 people: 5 men and 6 women; 5 men and 6 women, 12 in total. */
    private void totals(List<Token> tokens, List<Amount> amounts) {
        List<Amount> plain = amounts.stream().filter(one -> !one.isShare()).toList();
        if (plain.size() < 3 || plain.size() > 12 || !plain.stream().allMatch(one ->
                one.unit().equals(plain.get(0).unit()))) {
            return;
        }
        Amount total = null;
        List<Amount> parts = List.of();
        if (tokens.subList(plain.get(0).last(), plain.get(1).first()).stream().anyMatch(t -> t.lower().equals(":"))) {
            total = plain.get(0);
            parts = plain.subList(1, plain.size());
        } else if (hasTotal(tokens, plain.get(plain.size() - 1))) {
            total = plain.get(plain.size() - 1);
            parts = plain.subList(0, plain.size() - 1);
        }
        if (total == null) {
            return;
        }
        double sum = parts.stream().mapToDouble(Amount::value).sum();
        double rounding = parts.stream().mapToDouble(one -> one.step() / 2).sum() + total.step() / 2;
        boolean whole = total.step() <= 1 && parts.stream().allMatch(one -> one.step() <= 1 && one.decimals() == 0);
        double largest = parts.stream().mapToDouble(Amount::value).max().orElse(0);
        if (largest < total.value() && Math.abs(sum - total.value()) > (whole ? 0.1 : rounding)) {
            List<Amount> all = new ArrayList<>(parts);
            all.add(total);
            doubt(Doubt.Reason.SUM_DOES_NOT_COME_OUT, all, joined(parts), plain(sum), total.written());
        }
    }

    private static boolean hasTotal(List<Token> tokens, Amount last) {
        int from = Math.max(0, last.first() - 4);
        int to = Math.min(tokens.size(), last.last() + 5);
        return tokens.subList(from, to).stream().anyMatch(token -> ALL.contains(token.lower()));
    }

    /** Somebody’s age and year of birth, against the year of death or of publication. */
    private void ages(List<Token> tokens, List<Amount> amounts) {
        int born = -1;
        Token diedIn = null;
        for (int i = 0; i < tokens.size(); i++) {
            born = born < 0 && BORN.contains(tokens.get(i).lower()) ? i : born;
        }
        if (born < 0) {
            return;
        }
        Token bornIn = yearAfter(tokens, born, 8);
        for (int i = 0; i < tokens.size(); i++) {
            if (DIED.contains(tokens.get(i).lower()) && diedIn == null) {
                Token year = yearAfter(tokens, i, 8);
                diedIn = year == bornIn ? null : year;
            }
        }
        boolean dead = tokens.stream().anyMatch(token -> DIED.contains(token.lower()));
        if (bornIn == null || dead && diedIn == null || !dead && published == null) {
            return;
        }
        int then = diedIn != null ? Integer.parseInt(diedIn.lower()) : published == null ? 0 : published.getYear();
        int age = then - Integer.parseInt(bornIn.lower());
        for (Amount amount : amounts) {
            if (isAge(tokens, amount) && amount.value() != age && amount.value() != age - 1) {
                doubts.add(new Doubt(Doubt.Reason.AGE_AGAINST_YEAR, List.of(bornIn.lower(), Integer.toString(age - 1),
                        Integer.toString(age), Integer.toString(then), amount.written()),
                        List.of(passage.span(bornIn), amount.place()).stream().sorted().toList()));
            }
        }
    }

    private static @Nullable Token yearAfter(List<Token> tokens, int from, int within) {
        for (int i = from + 1; i < Math.min(tokens.size(), from + 1 + within); i++) {
            if (FoundNumbers.isYear(tokens.get(i))) {
                return tokens.get(i);
            }
        }
        return null;
    }

    /** “, 61,” after a name, “aged 61”, “61 years old”, “61-year-old”. */
    private boolean isAge(List<Token> tokens, Amount amount) {
        if (!amount.unit().isEmpty() || amount.value() < 1 || amount.value() > 115 || amount.decimals() > 0) {
            return false;
        }
        String before = amount.first() > 0 ? tokens.get(amount.first() - 1).lower() : "";
        String after = amount.last() + 1 < tokens.size() ? tokens.get(amount.last() + 1).lower() : "";
        boolean afterName = before.equals(",") && amount.first() > 1 && tokens.get(amount.first() - 2).capital()
                && (after.equals(",") || after.equals("."));
        return afterName || before.equals("aged") || after.equals("years") || after.equals("jahre")
                || after.equals("ans") || after.equals("años") || after.equals("anni") || after.equals("anos")
                || after.equals("jaar");
    }

    private static boolean between(List<Token> tokens, Amount one, Amount other, Set<String> words) {
        return tokens.subList(one.last() + 1, other.first()).stream().anyMatch(token -> words.contains(token.lower()));
    }

    private void doubt(Doubt.Reason reason, List<Amount> amounts, String... arguments) {
        List<Span> places = amounts.stream().map(Amount::place).sorted().toList();
        doubts.add(new Doubt(reason, List.of(arguments), places));
    }

    private static String joined(List<Amount> amounts) {
        return amounts.stream().map(Amount::written).collect(Collectors.joining(" + "));
    }

    private static String plain(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
