package org.touchstone.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Finds whatever a member looks for, of what that member may see; words that are nowhere are taken as mistyped. */
@Dependent
public class LookFor {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}[\\p{L}’']{3,29}(?![\\p{L}\\p{N}])");
    /** More words than this are not looked at one by one. */
    private static final int WORDS = 8;

    private final Catalogue catalogue;

    @Inject
    public LookFor(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @return what was found; by other words than asked for when those found nothing
     */
    @Transactional
    public Catalogue.Found look(Member member, Catalogue.Question question) {
        member.must(Ability.READ_DESK);
        Catalogue.Found found = catalogue.find(member.memberId(), question);
        if (!found.counts().isEmpty() || question.words().isBlank()) {
            return found;
        }
        List<String> words = new ArrayList<>(WORD.matcher(question.words()).results().map(MatchResult::group)
                .distinct().limit(WORDS).toList());
        Map<String, String> corrections = words.isEmpty() ? Map.of()
                : catalogue.corrections(member.memberId(), words);
        if (corrections.isEmpty()) {
            return found;
        }
        String corrected = WORD.matcher(question.words()).replaceAll(word ->
                java.util.regex.Matcher.quoteReplacement(corrections.getOrDefault(word.group(), word.group())));
        Catalogue.Found better = catalogue.find(member.memberId(), question.saying(corrected));
        return better.counts().isEmpty() ? found : better.corrected(corrections);
    }
}
