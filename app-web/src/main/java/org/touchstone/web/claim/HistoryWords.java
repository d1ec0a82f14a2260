package org.touchstone.web.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.claim.ClaimAct;
import org.touchstone.claim.ClaimSheet;
import org.touchstone.claim.HistoryStep;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.Source;
import org.touchstone.source.SourceId;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Sentences;

/** Tells a claim's history in plain words: who did what when, and what was before and is now. */
public final class HistoryWords {

    private final ClaimSheet sheet;
    private final Map<Long, Integer> numbers;
    private final Sentences say;
    private final Days days;

    /**
     * @param numbers of the article's claims by their ids
     */
    public HistoryWords(ClaimSheet sheet, Map<Long, Integer> numbers, Sentences say, Days days) {
        this.sheet = sheet;
        this.numbers = numbers;
        this.say = say;
        this.days = days;
    }

    /** One thing done, in words. */
    public record Told(int revision, String who, String what, String when, List<Line> lines) {
    }

    /**
     * One field of it; {@code before} or {@code after} is empty when there was or is nothing.
     *
     * @param name what the field is called; empty when the act has named it already
     */
    public record Line(String name, String before, String after) {
    }

    /** The steps in words, the newest first. */
    public List<Told> tell(List<HistoryStep> steps) {
        return steps.stream().sorted((one, other) -> Integer.compare(other.revision(), one.revision()))
                .map(this::told).toList();
    }

    /** The same fields of a conflict, in words. */
    Refusal.Conflict told(Refusal.Conflict conflict) {
        if (conflict.field().equals("source")) {
            return new Refusal.Conflict("source", "", say.words("claim.overtaken.source"), "");
        }
        return new Refusal.Conflict(conflict.field(), words(conflict.field(), conflict.before()),
                words(conflict.field(), conflict.theirs()), words(conflict.field(), conflict.yours()));
    }

    private Told told(HistoryStep step) {
        String what = say.words("history.act." + step.act());
        return new Told(step.revision(), sheet.name(step.by()), what, days.timeOf(step.at()),
                step.changes().stream().filter(change -> telling(step.act(), change))
                        .map(change -> new Line(name(change.field()), words(change.field(), change.before()),
                                words(change.field(), change.after())))
                        .filter(line -> !line.before().equals(line.after())).toList());
    }

    /** A new claim has no history in the fields nobody filled; the act tells the state, and that a reason is past. */
    private static boolean telling(ClaimAct act, HistoryStep.Change change) {
        return switch (change.field()) {
            case "state" -> act == ClaimAct.LAPSE || act == ClaimAct.REOPEN;
            case "kind", "attribution", "priority" -> act != ClaimAct.MAKE && !change.before().isEmpty();
            case "reason" -> !change.after().isEmpty();
            default -> true;
        };
    }

    private String name(String field) {
        int dot = field.indexOf('.');
        return say.words("field." + (dot < 0 ? field : field.substring(0, dot)));
    }

    private String words(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        if (field.startsWith("citation.")) {
            return citation(value);
        }
        return switch (field) {
            case "state" -> say.word("state", value);
            case "kind" -> say.word("claim.kind", value);
            case "attribution" -> say.word("claim.attribution", value);
            case "priority" -> say.word("claim.priority", value);
            case "standing" -> say.word("claim.standing", value);
            case "suggestedAnswer" -> say.word("wording.said", value);
            case "closedAs" -> say.word("claim.closedAs", value);
            case "rating" -> sheet.scale().find(value).map(Rating::label).orElse(value);
            case "assignee" -> sheet.name(new MemberId(Long.parseLong(value)));
            case "due" -> days.day(LocalDate.parse(value));
            case "waiting" -> waiting(value);
            case "duplicateOf" -> Optional.ofNullable(numbers.get(Long.parseLong(value)))
                    .map(number -> say.words("claim.numbered", Integer.toString(number))).orElse(value);
            default -> field.startsWith("search.") ? value.replace("\n", " · ") : value;
        };
    }

    private String waiting(String value) {
        String[] parts = value.split(" ", 2);
        return say.words("claim.waiting", parts[1], days.day(LocalDate.parse(parts[0])));
    }

    /**
     * What a citation says, in words, from the lines an approval binds of it: number, source, stance, locator, quoted
     * words (any number of lines), day.
     */
    String citation(String bound) {
        String[] lines = bound.split("\n", -1);
        String title = Optional.ofNullable(sheet.sources().get(new SourceId(Long.parseLong(lines[1]))))
                .map(Source::details).map(details -> details.title()).orElse("–");
        String quote = String.join("\n", List.of(lines).subList(4, lines.length - 1));
        var words = new StringBuilder(title).append(" · ").append(say.word("claim.stance", lines[2]));
        if (!lines[3].isEmpty()) {
            words.append(" · ").append(lines[3]);
        }
        if (!quote.isEmpty()) {
            words.append(" · ").append(say.words("claim.quoted", quote));
        }
        return words.append(" · ").append(say.words("claim.read", days.day(LocalDate.parse(lines[lines.length - 1]))))
                .toString();
    }
}
