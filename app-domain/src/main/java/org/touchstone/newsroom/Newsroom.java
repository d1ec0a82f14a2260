package org.touchstone.newsroom;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom itself: its name, its scale, how strict it is about sources, and what it tells readers about its work.
 *
 * <p>There is exactly one. It begins with sensible settings at the first start and admins change it; what was published
 * keeps the name and the scale of its day.
 */
@Entity
@Table(name = "newsroom")
public class Newsroom {

    /** The longest name, in code points. */
    public static final int NAME_LIMIT = 100;

    @Id
    private int newsroomId;

    @Version
    private int version;

    private String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rating", joinColumns = @JoinColumn(name = "newsroom_id"))
    @OrderColumn(name = "place")
    private List<Rating> ratings = new ArrayList<>();

    @Embedded
    private SourcingRule sourcing;

    @Embedded
    private ReaderTexts texts;

    @Column(name = "logo_sha256")
    private @Nullable String logoSha256;

    @Column(name = "logo_type")
    private @Nullable String logoType;

    protected Newsroom() {
    }

    private Newsroom(String name) {
        this.newsroomId = 1;
        this.name = name;
        this.ratings = new ArrayList<>(Scale.DEFAULT.ratings());
        this.sourcing = SourcingRule.LEAST;
        this.texts = ReaderTexts.DEFAULT;
    }

    /** A newsroom as it is before anybody has changed a setting. */
    public static Newsroom beginning() {
        return new Newsroom("Our newsroom");
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Scale scale() {
        return new Scale(ratings);
    }

    public SourcingRule sourcing() {
        return sourcing;
    }

    public ReaderTexts texts() {
        return texts;
    }

    /** Whether the settings somebody changes are still the ones they saw. */
    public void mustBeAt(int seenVersion) {
        if (version != seenVersion) {
            throw new Refusal.Stale(List.of());
        }
    }

    /**
     * @throws Refusal.Invalid for an empty or too long name
     */
    public void rename(String newName) {
        name = Typed.line("name", newName, NAME_LIMIT);
    }

    /**
     * Labels, numbers and tones may change and ratings may be added; none may go, since verdicts were given by it.
     *
     * @throws Refusal.Invalid when a rating is missing
     */
    public void changeScale(Scale changed) {
        for (Rating rating : ratings) {
            if (changed.find(rating.key()).isEmpty()) {
                throw new Refusal.Invalid("scale", "scale.gone", rating.label());
            }
        }
        ratings.clear();
        ratings.addAll(changed.ratings());
    }

    public void changeSourcing(SourcingRule rule) {
        sourcing = rule;
    }

    public void changeTexts(ReaderTexts changed) {
        texts = changed;
    }

    /** Which logo stands on its public pages, by its digest. */
    public Optional<String> logo() {
        return Optional.ofNullable(logoSha256);
    }

    void changeLogo(@Nullable Logo logo) {
        logoSha256 = logo == null ? null : logo.sha256();
        logoType = logo == null ? null : "image/png";
    }
}
