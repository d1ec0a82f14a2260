package org.touchstone.newsroom;

/** One thing a member may do. Use cases ask for abilities, never for roles, so that more roles can come. */
public enum Ability {
    /** See the desk: articles, drafts, claims and what is not confidential of their sources. */
    READ_DESK,
    IMPORT_ARTICLE,
    MARK_SENTENCE,
    /** Make claims, re-cut them, and write what they consist of. */
    WRITE_CLAIM,
    /** Assign an open claim to oneself. */
    TAKE_CLAIM,
    /** Assign any claim to anybody, and hand over a member's open work. */
    ASSIGN_CLAIM,
    KEEP_SOURCE,
    PROPOSE_VERDICT,
    APPROVE_VERDICT,
    RETURN_VERDICT,
    CLOSE_CLAIM,
    /** Accept or decline the wording somebody else suggested for the newsroom's own draft. */
    ANSWER_WORDING,
    /** Sign, as the second person, what was set aside or closed. */
    SIGN_SET_ASIDE,
    PROPOSE_CONCLUSION,
    APPROVE_CONCLUSION,
    PUBLISH,
    /** Clear the newsroom's own draft, and let points of it stand. */
    CLEAR_DRAFT,
    MANAGE_MEMBERS,
    READ_AUDIT,
    EDIT_SETTINGS
}
