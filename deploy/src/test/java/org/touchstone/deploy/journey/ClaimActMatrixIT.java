package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.ClaimActMatrixIT.State.APPROVED;
import static org.touchstone.deploy.journey.ClaimActMatrixIT.State.ASSIGNED;
import static org.touchstone.deploy.journey.ClaimActMatrixIT.State.CLOSED;
import static org.touchstone.deploy.journey.ClaimActMatrixIT.State.OPEN;
import static org.touchstone.deploy.journey.ClaimActMatrixIT.State.PROPOSED;
import static org.touchstone.deploy.journey.ClaimActMatrixIT.State.RETURNED;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The table of the life of a claim, asked of the running server: every act, in every state, sent by everybody it makes
 * a difference to, whatever their pages offer. Who may do what stands here by hand, as the design has it.
 */
@Order(Integer.MAX_VALUE - 2)
@Journey
class ClaimActMatrixIT {

    enum State { OPEN, ASSIGNED, PROPOSED, RETURNED, APPROVED, CLOSED }

    /** What somebody had to do with the claim before. */
    private enum Part { NONE, WROTE, CORRECTED_ITS_SOURCE, PROPOSER, HEIR }

    /** Whether they are still let in. */
    private enum Door { IN, GONE, STRANGER }

    private enum Actor {
        STRANGER(Part.NONE, Door.STRANGER, ""),
        CHECKER_OTHER(Part.NONE, Door.IN, "FACT_CHECKER"),
        CHECKER_WHO_WROTE(Part.WROTE, Door.IN, "FACT_CHECKER"),
        CHECKER_ASSIGNEE(Part.PROPOSER, Door.IN, "FACT_CHECKER"),
        CHECKER_ASSIGNED_LATER(Part.HEIR, Door.IN, "FACT_CHECKER"),
        CHECKER_GONE(Part.PROPOSER, Door.GONE, "FACT_CHECKER"),
        EDITOR_WHO_DID_NOTHING(Part.NONE, Door.IN, "EDITOR"),
        EDITOR_WHO_WROTE(Part.WROTE, Door.IN, "EDITOR"),
        EDITOR_WHO_CORRECTED_ITS_SOURCE(Part.CORRECTED_ITS_SOURCE, Door.IN, "EDITOR"),
        EDITOR_ASSIGNEE(Part.PROPOSER, Door.IN, "EDITOR"),
        EDITOR_ASSIGNED_LATER(Part.HEIR, Door.IN, "EDITOR"),
        EDITOR_GONE(Part.NONE, Door.GONE, "EDITOR"),
        CHECKER_AND_EDITOR(Part.NONE, Door.IN, "FACT_CHECKER EDITOR"),
        CHECKER_AND_EDITOR_ASSIGNEE(Part.PROPOSER, Door.IN, "FACT_CHECKER EDITOR"),
        CHECKER_AND_ADMIN(Part.NONE, Door.IN, "FACT_CHECKER ADMIN"),
        EDITOR_AND_ADMIN_WHO_WROTE(Part.WROTE, Door.IN, "EDITOR ADMIN"),
        ADMIN(Part.NONE, Door.IN, "ADMIN"),
        NO_ROLE(Part.NONE, Door.IN, "");

        private final Part part;
        private final Door door;
        private final List<String> roles;

        Actor(Part part, Door door, String roles) {
            this.part = part;
            this.door = door;
            this.roles = Stream.of(roles.split(" ")).filter(role -> !role.isEmpty()).toList();
        }

        boolean editor() {
            return roles.contains("EDITOR");
        }

        boolean works() {
            return editor() || roles.contains("FACT_CHECKER");
        }

        boolean assignee(State state) {
            return state != OPEN && (part == Part.PROPOSER || part == Part.HEIR);
        }

        boolean changedSomething() {
            return part == Part.WROTE || part == Part.CORRECTED_ITS_SOURCE || part == Part.PROPOSER;
        }
    }

    /** For whom an act is: what their roles must be, and then what they must be to the claim. */
    private interface Who {
        boolean is(Actor actor, State state);
    }

    private static final Who ANY_WHO_WORK = (actor, state) -> actor.works();
    private static final Who EDITORS = (actor, state) -> actor.editor();
    private static final Who ANYBODY = (actor, state) -> true;
    private static final Who ASSIGNEE = (actor, state) -> actor.assignee(state);
    private static final Who ASSIGNEE_OR_EDITOR = (actor, state) -> actor.assignee(state) || actor.editor();

    private enum Act {
        ASSIGN_OTHER("assign", EnumSet.of(OPEN, ASSIGNED, RETURNED, PROPOSED), ANY_WHO_WORK, EDITORS) {
            State to(State from) {
                return from == OPEN ? ASSIGNED : from;
            }
        },
        ASSIGN_SELF("assign", EnumSet.of(OPEN, ASSIGNED, RETURNED, PROPOSED), ANY_WHO_WORK,
                (actor, state) -> actor.editor() || state == OPEN) {
            State to(State from) {
                return from == OPEN ? ASSIGNED : from;
            }
        },
        UNASSIGN("unassign", EnumSet.of(ASSIGNED, RETURNED), ANY_WHO_WORK, ASSIGNEE_OR_EDITOR) {
            State to(State from) {
                return OPEN;
            }
        },
        WAIT("wait", EnumSet.of(ASSIGNED, RETURNED), ANY_WHO_WORK, ASSIGNEE_OR_EDITOR),
        /** Asked of a claim one of whose sources changed; an approved one never is, its approval lapsed with that. */
        ATTEND("attend", EnumSet.complementOf(EnumSet.of(APPROVED)), ANY_WHO_WORK, ASSIGNEE_OR_EDITOR),
        PROPOSE("propose", EnumSet.of(ASSIGNED, RETURNED), ANY_WHO_WORK, ASSIGNEE) {
            State to(State from) {
                return PROPOSED;
            }
        },
        TAKE_BACK("take-back", EnumSet.of(PROPOSED), ANY_WHO_WORK, (actor, state) -> actor.part == Part.PROPOSER) {
            State to(State from) {
                return ASSIGNED;
            }
        },
        APPROVE("approve", EnumSet.of(PROPOSED), EDITORS, (actor, state) -> !actor.changedSomething()) {
            State to(State from) {
                return APPROVED;
            }
        },
        RETURN("return", EnumSet.of(PROPOSED, APPROVED), EDITORS, ANYBODY) {
            State to(State from) {
                return RETURNED;
            }
        },
        CLOSE_NOT_CHECKABLE("close", notClosed(), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return CLOSED;
            }
        },
        CLOSE_DUPLICATE("close", notClosed(), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return CLOSED;
            }
        },
        CLOSE_WITHDRAWN("close", notClosed(), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return CLOSED;
            }
        },
        REOPEN("reopen", EnumSet.of(CLOSED), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return ASSIGNED;
            }
        },
        EDIT("edit", notClosed(), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return from == APPROVED ? PROPOSED : from;
            }
        },
        RECUT("recut", notClosed(), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return from == APPROVED ? PROPOSED : from;
            }
        },
        CITE("cite", notClosed(), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return from == APPROVED ? PROPOSED : from;
            }
        },
        CITE_NEW("cite-new", notClosed(), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return from == APPROVED ? PROPOSED : from;
            }
        },
        CHANGE_CITATION("citations/2/change", notClosed(), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return from == APPROVED ? PROPOSED : from;
            }
        },
        REMOVE_CITATION("citations/1/remove", notClosed(), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return from == APPROVED ? ASSIGNED : from;
            }
        },
        RECORD_SEARCH("search", notClosed(), ANY_WHO_WORK, ANYBODY) {
            State to(State from) {
                return from == APPROVED ? PROPOSED : from;
            }
        };

        private final String address;
        private final Set<State> from;
        private final Who byRole;
        private final Who byPart;

        Act(String address, Set<State> from, Who byRole, Who byPart) {
            this.address = address;
            this.from = from;
            this.byRole = byRole;
            this.byPart = byPart;
        }

        State to(State from) {
            return from;
        }

        private static Set<State> notClosed() {
            return EnumSet.complementOf(EnumSet.of(CLOSED));
        }

        /** 401 to strangers; 403 when no role gives it; 409 when the state does not allow it; 403 by the claim's rules. */
        int answer(Actor actor, State state) {
            return actor.door != Door.IN ? 401
                    : !byRole.is(actor, state) ? 403
                    : !from.contains(state) ? 409
                    : !byPart.is(actor, state) ? 403 : 200;
        }
    }

    @Test
    void everyActIsDoneExactlyWhereTheTableSaysSo(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            var wrong = new ArrayList<String>();
            var seen = EnumSet.noneOf(Act.class);
            var untouched = new EnumMap<State, Long>(State.class);
            for (Actor actor : Actor.values()) {
                Sender sender = desk.sender(actor.door == Door.STRANGER, actor.name(), actor.roles);
                // to everybody who had no part in a claim it is the same claim
                var claims = Arrays.stream(State.values()).map(state -> actor.part != Part.NONE
                        ? prepared(desk, actor, sender, state)
                        : desk.copyOf(untouched.computeIfAbsent(state, one -> prepared(desk, actor, sender, one))))
                        .toList();
                if (actor.door == Door.GONE) {
                    desk.leave(sender);
                }
                for (State state : State.values()) {
                    for (Act act : Act.values()) {
                        check(desk, actor, sender, state, claims.get(state.ordinal()), act, wrong);
                        seen.add(act);
                    }
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(seen).hasSize(Act.values().length);
        }
    }

    /** A claim in that state, brought there by the acts of the people who may. */
    private static long prepared(MatrixDesk desk, Actor actor, Sender sender, State state) {
        long claim = desk.claim();
        boolean assignee = actor.part == Part.PROPOSER;
        String address = "/act/claims/" + claim;
        if (actor.part == Part.WROTE) {
            sender.done(address + "/edit", "revision", desk.revision(claim), "wording", "By " + actor + " " + state,
                    "kind", "STATEMENT");
        }
        if (actor.part == Part.CORRECTED_ITS_SOURCE) {
            desk.citeOwn(claim, sender);
        }
        if (state != OPEN) {
            desk.assign(claim, assignee ? sender : desk.ada);
        }
        if (state != OPEN && state != ASSIGNED) {
            desk.propose(claim, assignee ? sender : desk.ada);
        }
        if (state == RETURNED) {
            desk.rana.done(address + "/return", "revision", desk.revision(claim), "reason", "Which register?");
        }
        if (state != OPEN && actor.part == Part.HEIR) {
            desk.assign(claim, sender);
        }
        if (state == APPROVED && actor.part == Part.CORRECTED_ITS_SOURCE) {
            // not even an editor who wrote nothing of it approves before somebody looked at it again
            assertThat(desk.rana.post(address + "/approve", "revision", desk.revision(claim)).statusCode())
                    .isEqualTo(409);
            desk.ada.done(address + "/attend", "revision", desk.revision(claim));
        }
        if (state == APPROVED) {
            desk.rana.done(address + "/approve", "revision", desk.revision(claim));
        }
        if (state == CLOSED) {
            desk.ben.done(address + "/close", "revision", desk.revision(claim), "closedAs", "NOT_CHECKABLE",
                    "reason", "lost");
        }
        assertThat(desk.state(claim)).isEqualTo(state.name());
        return claim;
    }

    private static void check(MatrixDesk desk, Actor actor, Sender sender, State state, long prepared, Act act,
                              List<String> wrong) {
        int expected = act.answer(actor, state);
        boolean flagged = act == Act.ATTEND && act.from.contains(state);
        // what is refused changes nothing, so that one claim serves all refusals
        long claim = expected == 200 || flagged ? desk.copyOf(prepared) : prepared;
        if (flagged) {
            desk.flag(claim);
        }
        String before = desk.picture(claim);
        HttpResponse<String> answer = sender.post("/act/claims/" + claim + "/" + act.address,
                fields(desk, sender, claim, act));
        String after = desk.picture(claim);
        String named = actor + " in " + state + " " + act;
        if (answer.statusCode() != expected) {
            wrong.add(named + " was answered " + answer.statusCode() + " and not " + expected + ": " + answer.body());
        } else if (expected == 200 && !desk.state(claim).equals(act.to(state).name())) {
            wrong.add(named + " led to " + desk.state(claim));
        } else if (expected == 200 == before.equals(after)) {
            wrong.add(named + (expected == 200 ? " changed nothing" : " was refused and changed something"));
        }
    }

    private static Object[] fields(MatrixDesk desk, Sender sender, long claim, Act act) {
        var fields = new ArrayList<Object>(List.of("revision", desk.revision(claim)));
        fields.addAll(switch (act) {
            case ASSIGN_OTHER -> List.of("assignee", desk.ben.number(), "due", "2099-01-09", "priority", "HIGH");
            case ASSIGN_SELF -> List.of("assignee", "me", "due", "2099-01-09", "priority", "HIGH");
            case UNASSIGN -> List.of("reason", "no time");
            case WAIT -> List.of("whom", "the archive", "until", "2099-01-01");
            case PROPOSE -> List.of("rating", "FALSE", "rationale", "Otherwise.");
            case ATTEND, TAKE_BACK, APPROVE, REMOVE_CITATION -> List.of();
            case RETURN -> List.of("reason", "Says who?");
            case CLOSE_NOT_CHECKABLE -> List.of("closedAs", "NOT_CHECKABLE", "reason", "no record");
            case CLOSE_DUPLICATE -> List.of("closedAs", "DUPLICATE", "duplicateOf", desk.otherNumber(), "reason", "the same");
            case CLOSE_WITHDRAWN -> List.of("closedAs", "WITHDRAWN", "reason", "a mistake");
            case REOPEN -> List.of("reason", "found something");
            case EDIT -> List.of("wording", "Otherwise worded.", "kind", "STATEMENT");
            case RECUT -> List.of("draft", desk.draft, "place", "0-5");
            case CITE -> List.of("source", desk.spare, "stance", "REFUTES");
            case CITE_NEW -> List.of("kind", "DATA", "title", "Tide tables (invented)", "stance", "REFUTES");
            case CHANGE_CITATION -> List.of("stance", "REFUTES");
            case RECORD_SEARCH -> List.of("lookedFor", "plans", "place", "town archive");
        });
        return fields.toArray();
    }
}
