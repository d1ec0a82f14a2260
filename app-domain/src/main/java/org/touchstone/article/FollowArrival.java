package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.touchstone.intake.Details;
import org.touchstone.intake.Extracted;
import org.touchstone.language.LanguageGuess;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Writes down how the reading of a text goes, for its member to see on whatever server they ask. */
@Dependent
public class FollowArrival {

    private final Arrivals arrivals;
    private final Files files;
    private final Clock clock;

    @Inject
    public FollowArrival(Arrivals arrivals, Files files, Clock clock) {
        this.arrivals = arrivals;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What became of a reading.
     */
    public sealed interface News {

        /** It is at this step; the total is 0 when unknown. */
        record At(String step, int done, int total) implements News {
        }

        /** It was read from these bytes. */
        record Read(Extracted extracted, byte[] original, String fileName, String mediaType) implements News {
        }

        /** It could not be read; the key names the sentence that says why. */
        record Failed(String key, List<Object> arguments) implements News {
        }
    }

    /**
     * @return whether the member still waits for it
     */
    @Transactional
    public boolean tell(Member member, ArrivalId arrivalId, News news) {
        member.must(Ability.IMPORT_ARTICLE);
        Arrival arrival = arrivals.ownForChange(member, arrivalId);
        if (!arrival.wanted()) {
            return false;
        }
        if (news instanceof News.At at) {
            arrival.at(at.step(), at.done(), at.total(), clock.instant());
        } else if (news instanceof News.Failed failed) {
            arrival.failed(failed.key(), failed.arguments(), clock.instant());
        } else if (news instanceof News.Read read) {
            Sha256 kept = files.keep(read.original());
            arrival.read(Draft.normalised(read.extracted().text()), details(arrival, read.extracted()),
                    ArrivalPiece.of(read.extracted()),
                    new StoredFile(kept.hex(), read.fileName(), read.mediaType(), read.original().length),
                    clock.instant());
        }
        return arrival.wanted();
    }

    private static ArticleDetails details(Arrival arrival, Extracted extracted) {
        Details found = extracted.details();
        String text = extracted.text();
        String title = found.headline().isBlank() ? text.strip().lines().findFirst().orElse("") : found.headline();
        String language = found.language().isBlank()
                ? LanguageGuess.of(text).map(Locale::toLanguageTag).orElse("") : found.language();
        return ArticleDetails.found(title, found.byline(), found.publisher(), found.address(), language,
                found.published().orElse(null), arrival.origin());
    }
}
