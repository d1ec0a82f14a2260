package org.touchstone.claim;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;

/**
 * What a claim rests on: the citations of its sources, and the searches that were made for it. Citations and searches
 * are numbered from 1, each by themselves, and no number is ever given to another.
 *
 * <p>Whether any of this may be done, and what follows from it, is for the claim to say.
 */
@Embeddable
public class Grounds {

    @ElementCollection
    @CollectionTable(name = "citation", joinColumns = @JoinColumn(name = "claim_id"))
    private Set<Citation> citations = new HashSet<>();

    @Column(name = "last_citation")
    private int lastCitation;

    @ElementCollection
    @CollectionTable(name = "search_record", joinColumns = @JoinColumn(name = "claim_id"))
    private Set<SearchRecord> searches = new HashSet<>();

    @Column(name = "last_search")
    private int lastSearch;

    /** Nothing yet. */
    protected Grounds() {
    }

    /**
     * Adds a citation.
     *
     * @throws Refusal.Invalid naming the field that cannot be taken
     */
    void cite(SourceId sourceId, Citation.Use use, Deed deed) {
        citations.add(Citation.of(lastCitation + 1, sourceId, use, deed.day(), deed.member()));
        lastCitation++;
    }

    /**
     * Changes how a source is used.
     *
     * @param now one of its citations
     * @param base that citation as the form showed it
     * @return whether it is used otherwise now
     * @throws Refusal.Invalid naming the field that cannot be taken
     * @throws Refusal.Stale when somebody else changed it since
     */
    boolean change(Citation now, String base, Citation.Use use, Deed deed) {
        Citation wanted = Citation.of(now.number(), now.sourceId(), use, deed.day(), now.citedBy());
        if (wanted.equals(now)) {
            return false;
        }
        if (!now.bound().equals(base) && !wanted.bound().equals(now.bound())) {
            throw new Refusal.Stale(List.of(new Refusal.Conflict("citation." + now.number(), base, now.bound(),
                    wanted.bound())));
        }
        citations.remove(now);
        return citations.add(wanted);
    }

    /**
     * Takes a citation off.
     *
     * @param now one of its citations
     * @param base that citation as it was shown
     * @throws Refusal.Overtaken when somebody changed it since
     */
    void remove(Citation now, String base) {
        if (!now.bound().equals(base)) {
            throw new Refusal.Overtaken(List.of(new Refusal.Conflict("citation." + now.number(), base, now.bound(),
                    "")));
        }
        citations.remove(now);
    }

    /** Puts a citation back that was taken off, as it was and under its number. */
    void putBack(Citation taken) {
        citations.add(taken);
    }

    /**
     * Adds a search.
     *
     * @param on the day it was made, null for today
     * @throws Refusal.Invalid naming the field that cannot be taken
     */
    void record(@Nullable String lookedFor, @Nullable String place, @Nullable LocalDate on, Deed deed) {
        searches.add(SearchRecord.of(lastSearch + 1, lookedFor, place, on, deed.day(), deed.member()));
        lastSearch++;
    }

    /** Puts a search back that was taken off, as it was and under its number. */
    void putBack(SearchRecord taken) {
        searches.add(taken);
    }

    /** Takes the search with this number off, if there is one. */
    void removeSearch(int which) {
        searches.removeIf(search -> search.number() == which);
    }

    /** What the rule of sourcing misses for a rating, if anything. */
    Optional<String> missing(String rating, Evidence evidence) {
        return evidence.missing(rating, citations, searches);
    }

    /** By number. */
    public List<Citation> citations() {
        return citations.stream().sorted(Comparator.comparingInt(Citation::number)).toList();
    }

    /**
     * @throws Refusal.NotFound when there is none with this number
     */
    public Citation citation(int which) {
        return citations.stream().filter(citation -> citation.number() == which).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("citation"));
    }

    /** By number. */
    public List<SearchRecord> searches() {
        return searches.stream().sorted(Comparator.comparingInt(SearchRecord::number)).toList();
    }
}
