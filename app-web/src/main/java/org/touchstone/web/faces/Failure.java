package org.touchstone.web.faces;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;

/**
 * Why a request was not answered as asked, in the words of whoever asked.
 *
 * @param status the HTTP status that tells it
 * @param sentence what is wrong, a whole sentence
 * @param field the name of the field that caused it, if one did
 * @param conflicts what two people made of the same field, when that is the reason
 * @param overtaken whether the conflicts only tell what changed, and the act may be done again as it is
 * @param incident the number under which the log tells what nobody foresaw
 */
public record Failure(int status, String sentence, @Nullable String field, List<Refusal.Conflict> conflicts,
        boolean overtaken, @Nullable String incident) {

    /** The request attribute it is kept in until it is told. */
    static final String ATTRIBUTE = Failure.class.getName();

    /** SQL states of two transactions in each other's way: serialization, deadlock, lock wait, the same key twice. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "55P03", "23505");

    /** The failure with nothing to say but its status. */
    public static Failure ofStatus(int status) {
        return new Failure(status, Sentences.find("error." + status + ".text", List.of())
                .or(() -> Sentences.find(status >= 500 ? "error.500.text" : "error.400.text", List.of()))
                .orElse(""), null, List.of(), false, null);
    }

    /** What a thrown thing means to whoever asked; one that nobody foresaw has the status 500. */
    public static Failure of(Throwable thrown) {
        for (Throwable cause : chain(thrown)) {
            if (cause instanceof Refusal refusal) {
                return of(refusal);
            }
            // one that never reached the database, for want of a connection, has no state
            if (cause instanceof OptimisticLockException || cause instanceof SQLException sql
                    && sql.getSQLState() != null && COLLISIONS.contains(sql.getSQLState())) {
                return of(new Refusal.Stale(List.of()));
            }
            if (cause instanceof ConstraintViolationException violations) {
                return of(violations);
            }
            if (cause instanceof WebApplicationException told) {
                return ofStatus(told.getResponse().getStatus());
            }
        }
        return ofStatus(500);
    }

    private static Failure of(Refusal refusal) {
        int status = refusal instanceof Refusal.NotAllowed ? 403
                : refusal instanceof Refusal.NotFound ? 404
                : refusal instanceof Refusal.Gone gone ? gone.byLaw() ? 451 : 410
                : refusal instanceof Refusal.Invalid ? 422
                : refusal instanceof Refusal.TooSoon ? 429
                : 409;
        String sentence = Sentences.find("refusal." + refusal.key(), refusal.arguments())
                .orElseGet(() -> ofStatus(status).sentence());
        return new Failure(status, sentence,
                refusal instanceof Refusal.Invalid invalid ? invalid.field() : null,
                refusal instanceof Refusal.Stale stale ? stale.conflicts() : List.of(),
                refusal instanceof Refusal.Overtaken, null);
    }

    private static Failure of(ConstraintViolationException violations) {
        ConstraintViolation<?> first = violations.getConstraintViolations().iterator().next();
        String field = "";
        for (Path.Node node : first.getPropertyPath()) {
            field = node.getName();
        }
        return new Failure(422, first.getMessage(), field, List.of(), false, null);
    }

    /** The thrown thing and its causes, outermost first. */
    static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && chain.size() < 20; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    Failure asIncident(String number) {
        return new Failure(status, sentence, field, conflicts, overtaken, number);
    }

    /** In a few words what kind of failure it is: the title of its page. */
    public String title() {
        return Sentences.find("error." + status + ".title", List.of())
                .or(() -> Sentences.find(status >= 500 ? "error.500.title" : "error.400.title", List.of()))
                .orElse("");
    }

    /** What the field of a conflict is called: the bundle's {@code field.} and its name, without a number behind it. */
    static String label(Refusal.Conflict conflict) {
        String field = conflict.field().replaceFirst("\\..*", "");
        return Sentences.find("field." + field, List.of()).orElse(field);
    }

    /** As problem details (RFC 9457), with {@code field}, {@code conflicts} and {@code incident} where there are. */
    public JsonObject problem() {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "about:blank").add("title", title()).add("status", status).add("detail", sentence);
        if (field != null) {
            problem.add("field", field);
        }
        if (!conflicts.isEmpty()) {
            JsonArrayBuilder told = Json.createArrayBuilder();
            for (Refusal.Conflict conflict : conflicts) {
                told.add(Json.createObjectBuilder().add("field", conflict.field())
                        .add("label", label(conflict))
                        .add("before", conflict.before()).add("theirs", conflict.theirs())
                        .add("yours", conflict.yours()));
            }
            problem.add("conflicts", told).add("overtaken", overtaken);
        }
        if (incident != null) {
            problem.add("incident", incident);
        }
        return problem.build();
    }
}
