package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.touchstone.claim.ClaimState.APPROVED;
import static org.touchstone.claim.ClaimState.ASSIGNED;
import static org.touchstone.claim.ClaimState.CLOSED;
import static org.touchstone.claim.ClaimState.OPEN;
import static org.touchstone.claim.ClaimState.PROPOSED;
import static org.touchstone.claim.ClaimState.RETURNED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.touchstone.DeskClock;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Role;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** The table of the life of a claim: every act, in every state, by everybody it makes a difference to. */
class ClaimLifeMatrixTest {

    /** What somebody had to do with the claim before. */
    private enum Part { NONE, WROTE, PROPOSER, HEIR }

    private enum Actor {
        CHECKER_OTHER(Part.NONE, true, Role.FACT_CHECKER),
        CHECKER_WHO_WROTE(Part.WROTE, true, Role.FACT_CHECKER),
        CHECKER_ASSIGNEE(Part.PROPOSER, true, Role.FACT_CHECKER),
        CHECKER_ASSIGNED_LATER(Part.HEIR, true, Role.FACT_CHECKER),
        CHECKER_GONE(Part.PROPOSER, false, Role.FACT_CHECKER),
        EDITOR_WHO_DID_NOTHING(Part.NONE, true, Role.EDITOR),
        EDITOR_WHO_WROTE(Part.WROTE, true, Role.EDITOR),
        EDITOR_ASSIGNEE(Part.PROPOSER, true, Role.EDITOR),
        EDITOR_ASSIGNED_LATER(Part.HEIR, true, Role.EDITOR),
        EDITOR_GONE(Part.NONE, false, Role.EDITOR),
        CHECKER_AND_EDITOR(Part.NONE, true, Role.FACT_CHECKER, Role.EDITOR),
        CHECKER_AND_EDITOR_ASSIGNEE(Part.PROPOSER, true, Role.FACT_CHECKER, Role.EDITOR),
        CHECKER_AND_ADMIN(Part.NONE, true, Role.FACT_CHECKER, Role.ADMIN),
        EDITOR_AND_ADMIN_WHO_WROTE(Part.WROTE, true, Role.EDITOR, Role.ADMIN),
        ADMIN(Part.NONE, true, Role.ADMIN),
        NO_ROLE(Part.NONE, true);

        private final Part part;
        private final boolean active;
        private final List<Role> roles;

        Actor(Part part, boolean active, Role... roles) {
            this.part = part;
            this.active = active;
            this.roles = List.of(roles);
        }

        boolean editor() {
            return active && roles.contains(Role.EDITOR);
        }

        boolean works() {
            return active && (roles.contains(Role.FACT_CHECKER) || roles.contains(Role.EDITOR));
        }

        boolean assignee(ClaimState state) {
            return state != OPEN && (part == Part.PROPOSER || part == Part.HEIR);
        }
    }

    /** The acts of the table and all writing, with who may do them and where they lead, as the design has it. */
    private enum Act {
        ASSIGN_OTHER(EnumSet.of(OPEN, ASSIGNED, RETURNED, PROPOSED)) {
            boolean by(Actor actor, ClaimState state) {
                return actor.editor();
            }

            ClaimState to(ClaimState from) {
                return from == OPEN ? ASSIGNED : from;
            }

            void run(Case at) {
                at.desk.assign(at.actor, List.of(at.claimId), at.desk.ben.memberId(),
                        DeskClock.TODAY.plusDays(9), Priority.HIGH);
            }
        },
        ASSIGN_SELF(EnumSet.of(OPEN, ASSIGNED, RETURNED, PROPOSED)) {
            boolean by(Actor actor, ClaimState state) {
                return actor.editor() || actor.works() && state == OPEN;
            }

            ClaimState to(ClaimState from) {
                return from == OPEN ? ASSIGNED : from;
            }

            void run(Case at) {
                at.desk.assign(at.actor, List.of(at.claimId), at.actor.memberId(),
                        DeskClock.TODAY.plusDays(9), Priority.HIGH);
            }
        },
        UNASSIGN(EnumSet.of(ASSIGNED, RETURNED)) {
            boolean by(Actor actor, ClaimState state) {
                return actor.editor() || actor.works() && actor.assignee(state);
            }

            ClaimState to(ClaimState from) {
                return OPEN;
            }

            void run(Case at) {
                at.desk.unassign(at.actor, at.claimId, "no time");
            }
        },
        WAIT(EnumSet.of(ASSIGNED, RETURNED)) {
            boolean by(Actor actor, ClaimState state) {
                return actor.editor() || actor.works() && actor.assignee(state);
            }

            void run(Case at) {
                at.desk.waitFor(at.actor, at.claimId, "the archive", DeskClock.TODAY.plusDays(1));
            }
        },
        PROPOSE(EnumSet.of(ASSIGNED, RETURNED)) {
            boolean by(Actor actor, ClaimState state) {
                return actor.works() && actor.assignee(state);
            }

            ClaimState to(ClaimState from) {
                return PROPOSED;
            }

            void run(Case at) {
                at.desk.propose(at.actor, at.claimId, "FALSE", "Otherwise.");
            }
        },
        TAKE_BACK(EnumSet.of(PROPOSED)) {
            boolean by(Actor actor, ClaimState state) {
                return actor.works() && actor.part == Part.PROPOSER;
            }

            ClaimState to(ClaimState from) {
                return ASSIGNED;
            }

            void run(Case at) {
                at.desk.takeBack(at.actor, at.claimId);
            }
        },
        APPROVE(EnumSet.of(PROPOSED)) {
            boolean by(Actor actor, ClaimState state) {
                return actor.editor() && actor.part != Part.WROTE && actor.part != Part.PROPOSER;
            }

            ClaimState to(ClaimState from) {
                return APPROVED;
            }

            void run(Case at) {
                at.desk.approve(at.actor, at.claimId);
            }
        },
        RETURN(EnumSet.of(PROPOSED, APPROVED)) {
            boolean by(Actor actor, ClaimState state) {
                return actor.editor();
            }

            ClaimState to(ClaimState from) {
                return RETURNED;
            }

            void run(Case at) {
                at.desk.giveBack(at.actor, at.claimId, "Says who?");
            }
        },
        CLOSE_NOT_CHECKABLE(EnumSet.complementOf(EnumSet.of(CLOSED))) {
            ClaimState to(ClaimState from) {
                return CLOSED;
            }

            void run(Case at) {
                at.desk.close(at.actor, at.claimId, ClosedAs.NOT_CHECKABLE, null, "no record");
            }
        },
        CLOSE_DUPLICATE(EnumSet.complementOf(EnumSet.of(CLOSED))) {
            ClaimState to(ClaimState from) {
                return CLOSED;
            }

            void run(Case at) {
                at.desk.close(at.actor, at.claimId, ClosedAs.DUPLICATE, at.otherId, "the same");
            }
        },
        CLOSE_WITHDRAWN(EnumSet.complementOf(EnumSet.of(CLOSED))) {
            ClaimState to(ClaimState from) {
                return CLOSED;
            }

            void run(Case at) {
                at.desk.close(at.actor, at.claimId, ClosedAs.WITHDRAWN, null, "a mistake");
            }
        },
        REOPEN(EnumSet.of(CLOSED)) {
            ClaimState to(ClaimState from) {
                return ASSIGNED;
            }

            void run(Case at) {
                at.desk.reopen(at.actor, at.claimId, "found something");
            }
        },
        EDIT(EnumSet.complementOf(EnumSet.of(CLOSED))) {
            ClaimState to(ClaimState from) {
                return from == APPROVED ? PROPOSED : from;
            }

            void run(Case at) {
                at.desk.editClaim.edit(at.actor, at.claimId, at.claim().revision(),
                        ClaimWords.of("Otherwise worded.", ClaimKind.STATEMENT, "", null, null));
            }
        },
        RECUT(EnumSet.complementOf(EnumSet.of(CLOSED))) {
            ClaimState to(ClaimState from) {
                return from == APPROVED ? PROPOSED : from;
            }

            void run(Case at) {
                Span words = at.desk.words(at.articleId, "built in 1962");
                at.desk.recutClaim.recut(at.actor, at.claimId, at.claim().revision(),
                        at.desk.draft(at.articleId).draftId(), List.of(words));
            }
        },
        CITE(EnumSet.complementOf(EnumSet.of(CLOSED))) {
            ClaimState to(ClaimState from) {
                return from == APPROVED ? PROPOSED : from;
            }

            void run(Case at) {
                at.desk.cite(at.actor, at.claimId, at.spare, Stance.REFUTES);
            }
        },
        CHANGE_CITATION(EnumSet.complementOf(EnumSet.of(CLOSED))) {
            ClaimState to(ClaimState from) {
                return from == APPROVED ? PROPOSED : from;
            }

            void run(Case at) {
                at.desk.changeCitation.change(at.actor, at.claimId, 2, at.claim().revision(),
                        Newsdesk.use(Stance.REFUTES));
            }
        },
        REMOVE_CITATION(EnumSet.complementOf(EnumSet.of(CLOSED))) {
            ClaimState to(ClaimState from) {
                return from == APPROVED ? ASSIGNED : from;
            }

            void run(Case at) {
                at.desk.removeCitation(at.actor, at.claimId, 1);
            }
        },
        RECORD_SEARCH(EnumSet.complementOf(EnumSet.of(CLOSED))) {
            ClaimState to(ClaimState from) {
                return from == APPROVED ? PROPOSED : from;
            }

            void run(Case at) {
                at.desk.recordSearch.record(at.actor, at.claimId, "plans", "town archive", null);
            }
        };

        private final Set<ClaimState> from;

        Act(Set<ClaimState> from) {
            this.from = from;
        }

        boolean by(Actor actor, ClaimState state) {
            return actor.works();
        }

        ClaimState to(ClaimState state) {
            return state;
        }

        abstract void run(Case at);

        ClaimAct named() {
            return this == ASSIGN_SELF || this == ASSIGN_OTHER ? ClaimAct.ASSIGN
                    : name().startsWith("CLOSE_") ? ClaimAct.CLOSE : ClaimAct.valueOf(name());
        }
    }

    /** One claim in one state, and the one who is about to act on it. */
    private static final class Case {
        private final Newsdesk desk = new Newsdesk();
        private final ArticleId articleId = desk.article();
        private final ClaimId claimId = desk.claim(articleId, "The sea wall of Marlow Bay was built in 1962.");
        private final ClaimId otherId = desk.claim(articleId, "It was dug in 1820.");
        private final SourceId spare = desk.source(SourceKind.DATA, "Accounts", "Council");
        private final Member actor;

        Case(Actor who, ClaimState state) {
            // they had to be able to do their part
            actor = desk.staff.join("Wim Actor", who.roles.toArray(new Role[0]));
            Member assignee = who.part == Part.PROPOSER ? actor : desk.ada;
            desk.cite(desk.ben, claimId, desk.source(SourceKind.PRIMARY_DOCUMENT, "Register", "Archive"),
                    Stance.SUPPORTS);
            desk.cite(desk.ben, claimId, spare, Stance.CONTEXT);
            if (who.part == Part.WROTE) {
                desk.editClaim.edit(actor, claimId, claim().revision(),
                        ClaimWords.of("By the actor.", ClaimKind.STATEMENT, "", null, null));
            }
            if (state != OPEN) {
                desk.assign(claimId, assignee);
            }
            if (state != OPEN && state != ASSIGNED) {
                desk.propose(assignee, claimId, "TRUE", "The register says so.");
            }
            if (state == RETURNED) {
                desk.giveBack(desk.rana, claimId, "Which register?");
            }
            if (state != OPEN && who.part == Part.HEIR) {
                desk.assign(claimId, actor);
            }
            if (state == APPROVED) {
                desk.approve(desk.rana, claimId);
            }
            if (state == CLOSED) {
                desk.close(desk.ben, claimId, ClosedAs.NOT_CHECKABLE, null, "lost");
            }
            if (!who.active) {
                desk.staff.leave(actor);
            }
            assertThat(claim().state()).isEqualTo(state);
        }

        Claim claim() {
            return desk.get(claimId);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyActIsAllowedExactlyWhereTheTableSaysSo() {
        return Arrays.stream(Actor.values()).flatMap(who -> Arrays.stream(ClaimState.values())
                .flatMap(state -> Arrays.stream(Act.values()).map(act -> DynamicTest.dynamicTest(
                        who + " in " + state + " " + act, () -> check(who, state, act)))));
    }

    private static void check(Actor who, ClaimState state, Act act) {
        var at = new Case(who, state);
        var picture = at.desk.picture(at.claimId);
        String before = picture.get();
        int entries = at.desk.trail.size();

        boolean allowed = act.from.contains(state) && act.by(who, state);
        // a page offers an open claim to whoever may take it, and what is offered there is assigning
        if (act != Act.ASSIGN_OTHER) {
            assertThat(PossibleActs.of(at.claim(), at.actor).allow(act.named())).as("offered").isEqualTo(allowed);
        }

        Throwable refusal = catchThrowable(() -> act.run(at));

        if (allowed) {
            assertThat(refusal).isNull();
            assertThat(at.claim().state()).isEqualTo(act.to(state));
            int lapse = at.claim().lapsed() ? 1 : 0;
            assertThat(at.desk.trail.size()).isEqualTo(entries + 1 + lapse);
        } else {
            assertThat(refusal).isInstanceOfAny(Refusal.NotAllowed.class, Refusal.NotNow.class);
            assertThat(picture.get()).isEqualTo(before);
        }
    }
}
