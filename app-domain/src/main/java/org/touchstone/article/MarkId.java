package org.touchstone.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;

/** The sentence a mark stands on: the draft and the sentence's place in it, counted from 0. */
@Embeddable
public record MarkId(@Embedded @AttributeOverride(name = "value", column = @Column(name = "draft_id")) DraftId draftId,
                     int sentence) implements Serializable {
}
