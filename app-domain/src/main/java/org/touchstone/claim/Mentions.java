package org.touchstone.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;

/** Finds who is called by name in a message: an at sign and a member's whole name, in whatever case. */
public final class Mentions {

    private final List<Member> people;

    /**
     * @param members everybody; those who see nothing of the desk are called by nobody
     */
    public Mentions(Collection<Member> members) {
        people = members.stream().filter(member -> member.may(Ability.READ_DESK))
                .sorted(Comparator.comparing((Member member) -> member.name().length()).reversed()).toList();
    }

    /** Everybody who is called; two of one name both are. */
    public Set<MemberId> in(String text) {
        var called = new LinkedHashSet<MemberId>();
        for (Span place : places(text)) {
            String name = text.substring(place.start() + 1, place.end());
            people.stream().filter(member -> member.name().equalsIgnoreCase(name)).map(Member::memberId)
                    .forEach(called::add);
        }
        return called;
    }

    /** Where somebody is called, in UTF-16 units, at signs included, in the order of reading. */
    public List<Span> places(String text) {
        var places = new ArrayList<Span>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at;
            if (from == 0 || !partOfWord(text.codePointBefore(from))) {
                people.stream().filter(member -> stands(text, from + 1, member.name())).findFirst()
                        .ifPresent(member -> places.add(new Span(from, from + 1 + member.name().length())));
            }
        }
        return places;
    }

    private static boolean stands(String text, int at, String name) {
        int end = at + name.length();
        return text.regionMatches(true, at, name, 0, name.length())
                && (end == text.length() || !partOfWord(text.codePointAt(end)));
    }

    private static boolean partOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }
}
