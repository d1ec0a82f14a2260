package org.touchstone.web.newsroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.ChangeScale;
import org.touchstone.newsroom.ChangeSettings;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.ReaderTexts;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Scale;
import org.touchstone.newsroom.SourcingRule;
import org.touchstone.newsroom.Tone;
import org.touchstone.web.faces.Acknowledgement;
import org.touchstone.web.faces.Failure;
import org.touchstone.web.signin.CurrentMember;

/** What the newsroom says of itself and how it rates, as an admin changes it: {@code /admin/newsroom}. */
@Named("newsroomPage")
@RequestScoped
public class NewsroomPage {

    /** Empty lines offered for new ratings. */
    private static final int MORE = 2;

    /** A rating as a line of the form: all as it was typed. */
    public record Line(String place, String key, String label, String number, String tone) {
    }

    @Inject
    private CurrentMember me;

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private ChangeSettings changeSettings;

    @Inject
    private ChangeScale changeScale;

    @Inject
    private Acknowledgement acknowledgement;

    @Inject
    private HttpServletRequest request;

    private boolean preview;

    /** Refuses everybody who is no admin; saves or previews what was sent. */
    public void open() throws IOException {
        me.get().must(Ability.EDIT_SETTINGS);
        if (!request.getMethod().equals("POST")) {
            return;
        }
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            switch (sent("act")) {
                case "preview" -> {
                    texts();
                    preview = true;
                }
                case "scale" -> {
                    changeScale.change(me.get(), version(), new Scale(typedRatings()));
                    done(context, "newsroom.scale");
                }
                default -> {
                    changeSettings.change(me.get(), version(), sent("name"),
                            new SourcingRule(is("twoOrigins"), is("primary")), texts());
                    done(context, "newsroom.settings");
                }
            }
        } catch (Refusal.Invalid | Refusal.Stale refused) {
            Failure failure = Failure.of(refused);
            context.addMessage(failure.field(), new FacesMessage(FacesMessage.SEVERITY_ERROR, failure.sentence(), ""));
            context.getExternalContext().setResponseStatus(failure.status());
        }
    }

    private void done(FacesContext context, String key) {
        acknowledgement.leave(key);
        context.getExternalContext().setResponseStatus(303);
        context.getExternalContext().setResponseHeader("Location", request.getContextPath() + "/admin/newsroom");
        context.responseComplete();
    }

    private ReaderTexts texts() {
        return new ReaderTexts(sent("about"), sent("methodology"), sent("corrections"), sent("funding"));
    }

    private int version() {
        String typed = sent("version");
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private List<Rating> typedRatings() {
        var ratings = new ArrayList<Rating>();
        for (Line line : typedLines().stream().filter(line -> !line.label().isBlank() || !line.key().isEmpty())
                .sorted(Comparator.comparing(line -> place(line.place()))).toList()) {
            String number = line.number().strip();
            if (!number.isEmpty() && !number.matches("[0-9]{1,3}")) {
                throw new Refusal.Invalid("scale", "rating.number");
            }
            ratings.add(new Rating(line.key().isEmpty() ? key(line.label()) : line.key(), line.label(),
                    number.isEmpty() ? null : Integer.valueOf(number), tone(line.tone())));
        }
        return ratings;
    }

    private static int place(String typed) {
        return typed.strip().matches("[0-9]{1,6}") ? Integer.parseInt(typed.strip()) : Integer.MAX_VALUE;
    }

    private static Tone tone(String typed) {
        return Arrays.stream(Tone.values()).filter(tone -> tone.name().equals(typed)).findFirst()
                .orElse(Tone.UNNUMBERED);
    }

    /** What a new rating is called in the records; never changes, whatever its label becomes. */
    private static String key(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        return plain.isEmpty() ? "RATING_" + Integer.toHexString(label.hashCode()).toUpperCase(Locale.ROOT)
                : plain.substring(0, Math.min(40, plain.length()));
    }

    /** The scale as it is, or as it was just sent and refused, with empty lines for more. */
    public List<Line> getLines() {
        if (sent("act").equals("scale")) {
            return typedLines();
        }
        var lines = new ArrayList<Line>();
        for (Rating rating : getNewsroom().scale().ratings()) {
            lines.add(new Line(Integer.toString(lines.size() + 1), rating.key(), rating.label(),
                    rating.number() == null ? "" : rating.number().toString(), rating.tone().name()));
        }
        for (int more = 0; more < MORE; more++) {
            lines.add(new Line("", "", "", "", Tone.UNNUMBERED.name()));
        }
        return lines;
    }

    private List<Line> typedLines() {
        var lines = new ArrayList<Line>();
        String[] places = all("place");
        for (int i = 0; i < Math.min(places.length, 100); i++) {
            lines.add(new Line(places[i], at("key", i), at("label", i), at("number", i), at("tone", i)));
        }
        return lines;
    }

    private String at(String name, int index) {
        String[] values = all(name);
        return index < values.length ? values[index] : "";
    }

    private String[] all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    /** What a field holds: what was sent, or what is in force. */
    public String value(String field) {
        if (isSent()) {
            return sent(field);
        }
        ReaderTexts texts = getNewsroom().texts();
        return switch (field) {
            case "name" -> getNewsroom().name();
            case "about" -> texts.about();
            case "methodology" -> texts.methodology();
            case "corrections" -> texts.corrections();
            default -> texts.funding();
        };
    }

    private boolean isSent() {
        return request.getMethod().equals("POST") && !sent("act").equals("scale");
    }

    public boolean isTwoOrigins() {
        return isSent() ? is("twoOrigins") : getNewsroom().sourcing().twoOriginsAlways();
    }

    public boolean isPrimary() {
        return isSent() ? is("primary") : getNewsroom().sourcing().primaryAlways();
    }

    /** Whether the texts are to be shown as readers would see them. */
    public boolean isPreview() {
        return preview;
    }

    /** The texts readers get, in the order of the form. */
    public List<String> getTextNames() {
        return List.of("methodology", "corrections", "about", "funding");
    }

    public List<Tone> getTones() {
        return Arrays.asList(Tone.values());
    }

    public Newsroom getNewsroom() {
        return newsrooms.current();
    }

    private boolean is(String name) {
        return "true".equals(request.getParameter(name));
    }

    private String sent(String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
