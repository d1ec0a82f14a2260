package org.touchstone.language.proposal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proposes claims. It resolves only what is safe: a pronoun when exactly one person was named just before, a day like
 * "yesterday" when the day of publication is known, and neither inside somebody's own words. Beyond quotation marks it
 * knows English only; sentences of other languages are proposed as they stand.
 */
public final class Proposals {

    private static final Pattern QUOTED = Pattern.compile("[“\"„«»]([^“”\"„«»]{8,600})[”\"“»«]");
    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]{1,30}"
            + "(?: (?:(?:de|da|van|von|der|al|bin|du|la) )?\\p{Lu}[\\p{L}'’-]{1,30}){1,3}";
    private static final Pattern PERSON = Pattern.compile(NAME);
    private static final String SAID = "(?:said|says|say|told|added|adds|claimed|claims|argued|argues|warned|warns"
            + "|insisted|insists|announced|stated|wrote|explained|noted|promised|replied|declared)";
    private static final String SPEAKER = "(?<who>(?:[Tt]he |[Aa]n? )?(?:[\\p{L}'’-]{1,30} ){0,5}?[\\p{L}'’-]{2,30})";
    /** …, X said. / …, said X. */
    private static final Pattern AFTER = Pattern.compile("[,”\"]\\s*(?:" + SAID + " " + SPEAKER + "|"
            + SPEAKER.replace("who", "who2") + " " + SAID
            + ")(?:\\s(?:on|in|at|to|last|yesterday|today|earlier)\\b[^.,]{0,80})?[.,]?\\s*$");
    /** X said (that) … */
    private static final Pattern BEFORE = Pattern.compile("^" + SPEAKER + " " + SAID
            + "(?: (?:residents|reporters|journalists|parliament|the [\\p{L}]{2,20}))?(?: that|,|:)? ");
    private static final Pattern ACCORDING = Pattern.compile("(?:^According to|,? according to) " + SPEAKER
            + "[,.]\\s*");
    private static final Pattern PRONOUN = Pattern.compile("^(He|She|His|Her)\\b(?=\\s)");
    private static final Set<String> NO_PEOPLE = Set.of("council", "bay", "street", "road", "university", "school",
            "county", "city", "town", "island", "river", "party", "ministry", "department", "bank", "court", "post",
            "courier", "times", "news", "mirror", "commission", "agency", "union", "club", "hospital", "committee",
            "office", "north", "south", "east", "west", "new", "the", "lake", "mount", "sea", "house", "institute");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "i", "you", "this", "that");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Locale language;
    private final @Nullable LocalDate published;

    /** @param published the day the article appeared or was handed in; null when it is not known */
    public Proposals(Locale language, @Nullable LocalDate published) {
        this.language = language;
        this.published = published;
    }

    /**
     * Proposes a claim of a sentence.
     *
     * @param before the sentences of the same paragraph before it, or the last of the paragraph before
     */
    public Proposal of(String sentence, List<String> before) {
        String line = sentence.strip().replaceAll("\\s*\\R\\s*", " ");
        Matcher quoted = QUOTED.matcher(line);
        boolean quotes = quoted.find() && quoted.group(1).strip().split("\\s+").length >= 3;
        if (!language.getLanguage().equals("en")) {
            return new Proposal(quotes, "", line, Map.of());
        }
        Speech speech = speech(line, quotes ? quoted : null);
        Map<String, String> resolved = new LinkedHashMap<>();
        String claimant = speech.who;
        if (PRONOUNS.contains(claimant.toLowerCase(Locale.ROOT))) {
            String who = Set.of("He", "She").contains(capital(claimant)) ? only(before) : "";
            claimant = who;
        }
        if (quotes) {
            return new Proposal(true, claimant, claimant.isEmpty() ? line : speech.words, resolved);
        }
        String words = claimant.isEmpty() ? line : speech.words;
        words = days(people(words, before, resolved), resolved);
        return new Proposal(!claimant.isEmpty(), claimant, words, resolved);
    }

    private record Speech(String who, String words) {
    }

    private static Speech speech(String line, @Nullable Matcher quoted) {
        // what stands in quotation marks is nobody's attribution
        String outside = quoted == null ? line : " ".repeat(quoted.end() - 1)
                + line.substring(quoted.end() - 1);
        Matcher according = ACCORDING.matcher(outside);
        if (according.find()) {
            String rest = line.substring(0, according.start()) + (according.start() == 0 ? "" : ".")
                    + line.substring(according.end());
            return new Speech(name(according.group("who")), quoted == null ? sentence(rest) : inner(quoted));
        }
        Matcher after = AFTER.matcher(outside);
        if (after.find()) {
            String who = after.group("who") == null ? after.group("who2") : after.group("who");
            return new Speech(name(who), quoted == null ? sentence(line.substring(0, after.start())) : inner(quoted));
        }
        Matcher before = BEFORE.matcher(quoted == null ? line : line.substring(0, quoted.start()));
        if (before.find()) {
            return new Speech(name(before.group("who")), quoted == null ? sentence(line.substring(before.end()))
                    : inner(quoted));
        }
        return new Speech("", line);
    }

    private static String inner(Matcher quoted) {
        return sentence(quoted.group(1));
    }

    /** Of "council leader Tam Orlin" the name; of "the operator" all of it. */
    private static String name(String who) {
        Matcher person = PERSON.matcher(who);
        return person.find() ? person.group() : who;
    }

    private static String sentence(String words) {
        String bare = words.strip().replaceFirst("[,;:]$", "");
        String capital = capital(bare);
        return capital.isEmpty() || ".!?…".indexOf(capital.charAt(capital.length() - 1)) >= 0 ? capital : capital + ".";
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String people(String words, List<String> before, Map<String, String> resolved) {
        Matcher pronoun = PRONOUN.matcher(words);
        if (!pronoun.find() || persons(words).size() > 0) {
            return words;
        }
        String who = only(before);
        if (who.isEmpty()) {
            return words;
        }
        String instead = pronoun.group(1).startsWith("H") && pronoun.group(1).length() == 3
                ? who + (who.endsWith("s") ? "’" : "’s") : who;
        instead = pronoun.group(1).equals("She") ? who : instead;
        resolved.put(pronoun.group(1), instead);
        return instead + words.substring(pronoun.end());
    }

    /** The one person the last two sentences name; nobody when it is more than one. */
    private static String only(List<String> before) {
        Set<String> people = new LinkedHashSet<>();
        before.subList(Math.max(0, before.size() - 2), before.size()).forEach(one -> people.addAll(persons(one)));
        return people.size() == 1 ? people.iterator().next() : "";
    }

    private static Set<String> persons(String sentence) {
        Set<String> people = new LinkedHashSet<>();
        Matcher names = PERSON.matcher(sentence);
        while (names.find()) {
            boolean other = false;
            for (String word : names.group().toLowerCase(Locale.ROOT).split("[ .]+")) {
                other |= NO_PEOPLE.contains(word);
            }
            if (!other) {
                people.add(names.group());
            }
        }
        return people;
    }

    private String days(String words, Map<String, String> resolved) {
        LocalDate day = published;
        if (day == null) {
            return words;
        }
        Map<String, String> known = new LinkedHashMap<>();
        known.put("yesterday", "on " + DAY.format(day.minusDays(1)));
        known.put("today", "on " + DAY.format(day));
        known.put("tomorrow", "on " + DAY.format(day.plusDays(1)));
        known.put("this year", "in " + day.getYear());
        known.put("last year", "in " + (day.getYear() - 1));
        known.put("next year", "in " + (day.getYear() + 1));
        String now = words;
        for (Map.Entry<String, String> one : known.entrySet()) {
            // "since yesterday" and "yesterday's" would not read well with a day put in
            Matcher said = Pattern.compile("(?<!since |until |from |by |of |before |after |than )\\b" + one.getKey()
                    + "\\b(?!['’-])", Pattern.CASE_INSENSITIVE).matcher(now);
            if (said.find()) {
                String instead = said.start() == 0 ? capital(one.getValue()) : one.getValue();
                resolved.put(said.group(), instead);
                now = now.substring(0, said.start()) + instead + now.substring(said.end());
            }
        }
        return now;
    }
}
