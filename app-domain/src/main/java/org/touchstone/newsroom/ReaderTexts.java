package org.touchstone.newsroom;

import jakarta.persistence.Embeddable;

/**
 * What the newsroom tells its readers about itself, in plain paragraphs. The defaults claim nothing a newsroom has not
 * said yet.
 *
 * @param about who they are and how they are reached
 * @param methodology how claims are chosen, researched, decided and approved
 * @param corrections how an error is reported and mended
 * @param funding who pays for the work
 */
@Embeddable
public record ReaderTexts(String about, String methodology, String corrections, String funding) {

    /** The longest of the texts, in code points. */
    public static final int LIMIT = 20_000;

    /** What a new newsroom starts with; each says openly what is not filled in yet. */
    public static final ReaderTexts DEFAULT = new ReaderTexts(
            """
            This newsroom checks what is said in public, claim by claim, and shows the sources it used.

            The newsroom has not yet written who its members are and how to reach them.""",
            """
            We read an article sentence by sentence. Every sentence is either checked or openly set aside, for \
            example as an opinion or as something nobody can check. What is checked becomes a claim that stands on its \
            own, with whoever made it.

            One member researches the claim and proposes a verdict with its reasons and sources. A verdict on our \
            scale rests on a primary document, data or a recording, or on two sources that do not draw on each other; \
            other media alone are never enough. Where we cannot decide, we say what we looked for and where.

            A second person, who wrote no part of it, approves every verdict and the conclusion before anything is \
            published. What we publish is kept as it was; a later change is a new version.""",
            """
            If you find an error, tell us which statement is wrong and how we can verify it. We check every report. \
            Where we were wrong we say so on the page itself, with the date and what has changed.

            The newsroom has not yet written where reports are to be sent.""",
            """
            The newsroom has not yet written who pays for its work.""");

    /**
     * @throws Refusal.Invalid naming the text that is empty, too long or cannot be stored
     */
    public ReaderTexts {
        about = Typed.text("about", about, LIMIT);
        methodology = Typed.text("methodology", methodology, LIMIT);
        corrections = Typed.text("corrections", corrections, LIMIT);
        funding = Typed.text("funding", funding, LIMIT);
    }
}
