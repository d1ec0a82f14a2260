package org.touchstone.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.touchstone.language.Token;
import org.touchstone.newsroom.Refusal;

/**
 * A change of an approved claim's wording that is declared to leave its meaning alone. Nothing but the wording may
 * change, and in it no number, no name and no negation: what is checked here is what a reader would be misled by most,
 * and the editor who confirms it sees the difference. A word at the beginning counts as a name unless it is a small
 * one.
 */
public final class CopyEdit {

    private static final Set<String> NEGATIONS = Set.of("no", "not", "never", "none", "nobody", "nothing", "nowhere",
            "neither", "nor", "without", "cannot", "hardly", "barely", "scarcely", "denies", "denied", "deny",
            "nicht", "kein", "keine", "keinen", "keiner", "keinem", "nie", "niemand", "nichts", "ohne", "weder",
            "ne", "pas", "jamais", "aucun", "aucune", "rien", "personne", "sans", "ni",
            "nunca", "jamás", "ningún", "ninguna", "nada", "nadie", "sin", "tampoco",
            "não", "nenhum", "nenhuma", "ninguém", "sem", "non", "mai", "nessun", "nessuno", "niente", "senza",
            "niet", "geen", "nooit", "niets", "zonder");
    private static final Set<String> AMOUNTS = Set.of("one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "hundred", "hundreds", "thousand",
            "thousands", "million", "millions", "billion", "billions", "trillion", "dozen", "half", "third", "quarter",
            "double", "twice", "triple", "percent", "per", "all", "most", "many", "few", "some", "every", "only",
            "more", "less", "fewer", "least", "almost", "nearly", "about", "over", "under", "up", "first", "last");
    private static final Set<String> SMALL = Set.of("a", "an", "the", "this", "that", "these", "those", "it", "its",
            "he", "she", "they", "his", "her", "their", "we", "our", "there", "in", "on", "at", "by", "for", "from",
            "of", "to", "with", "as", "and", "but", "or", "when", "while", "if", "since", "after", "before");

    private CopyEdit() {
    }

    /**
     * Whether the change can be taken for a copy edit.
     *
     * @return the key of the sentence that says why not, or nothing
     */
    public static Optional<String> refused(ClaimWords before, ClaimWords after) {
        if (!new ClaimWords(after.wording(), before.kind(), before.claimant(), before.attribution(),
                before.attributionNote()).equals(after)) {
            return Optional.of("copyEdit.otherField");
        }
        List<Token> old = Token.of(before.wording());
        List<Token> fresh = Token.of(after.wording());
        if (differ(old, fresh, token -> token.kind() == Token.Kind.NUMBER || AMOUNTS.contains(token.lower())
                || token.lower().matches("[%€$£¥]"))) {
            return Optional.of("copyEdit.number");
        }
        if (differ(old, fresh, token -> NEGATIONS.contains(token.lower()) || token.lower().endsWith("n't"))) {
            return Optional.of("copyEdit.negation");
        }
        if (differ(old, fresh, token -> token.capital() && !SMALL.contains(token.lower()))) {
            return Optional.of("copyEdit.name");
        }
        return Optional.empty();
    }

    /**
     * @param now what the claim says
     * @param base what the form showed of it
     * @throws Refusal.Stale when somebody else changed it since
     * @throws Refusal.Invalid for the field {@code wording} when the change is no copy edit
     */
    static void must(ClaimWords now, ClaimWords base, ClaimWords wanted) {
        if (!base.equals(now)) {
            throw new Refusal.Stale(List.of(new Refusal.Conflict("wording", base.wording(), now.wording(),
                    wanted.wording())));
        }
        refused(now, wanted).ifPresent(why -> {
            throw new Refusal.Invalid("wording", why);
        });
    }

    private static boolean differ(List<Token> old, List<Token> fresh, Predicate<Token> touched) {
        return !old.stream().filter(touched).map(Token::lower).toList()
                .equals(fresh.stream().filter(touched).map(Token::lower).toList());
    }
}
