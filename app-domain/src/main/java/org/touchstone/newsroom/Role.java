package org.touchstone.newsroom;

import static org.touchstone.newsroom.Ability.*;

import java.util.EnumSet;
import java.util.Set;

/** A set of abilities under a name people use. A member has any mix of roles. */
public enum Role {
    FACT_CHECKER(READ_DESK, IMPORT_ARTICLE, MARK_SENTENCE, WRITE_CLAIM, TAKE_CLAIM, KEEP_SOURCE, PROPOSE_VERDICT,
            CLOSE_CLAIM, PROPOSE_CONCLUSION),
    EDITOR(READ_DESK, IMPORT_ARTICLE, MARK_SENTENCE, WRITE_CLAIM, TAKE_CLAIM, ASSIGN_CLAIM, KEEP_SOURCE,
            PROPOSE_VERDICT, APPROVE_VERDICT, RETURN_VERDICT, CLOSE_CLAIM, ANSWER_WORDING, SIGN_SET_ASIDE,
            PROPOSE_CONCLUSION, APPROVE_CONCLUSION, PUBLISH, CLEAR_DRAFT),
    /** Runs the program and its people; neither approves nor sees what is confidential. */
    ADMIN(READ_DESK, MANAGE_MEMBERS, READ_AUDIT, EDIT_SETTINGS);

    private final Set<Ability> abilities;

    Role(Ability first, Ability... rest) {
        abilities = EnumSet.of(first, rest);
    }

    /** Whether this role alone gives the ability. */
    public boolean gives(Ability ability) {
        return abilities.contains(ability);
    }
}
