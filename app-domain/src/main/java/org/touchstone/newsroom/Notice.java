package org.touchstone.newsroom;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something one member is told on their desk. It stays there until they dismiss it.
 */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    private long noticeId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    @Column(name = "sentence")
    private String key;

    private String[] arguments;

    private Instant made;

    @Nullable
    private Instant dismissed;

    protected Notice() {
    }

    /**
     * @param memberId who is told
     * @param key the sentence in the message bundle, {@code notice.} and this key
     * @param arguments what its placeholders stand for
     */
    public Notice(long noticeId, MemberId memberId, String key, List<String> arguments, Instant made) {
        this.noticeId = noticeId;
        this.memberId = memberId;
        this.key = key;
        this.arguments = arguments.toArray(new String[0]);
        this.made = made;
    }

    public long noticeId() {
        return noticeId;
    }

    public MemberId memberId() {
        return memberId;
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return List.of(arguments);
    }

    public Instant made() {
        return made;
    }

    public boolean dismissed() {
        return dismissed != null;
    }

    void dismiss(Instant now) {
        if (dismissed == null) {
            dismissed = now;
        }
    }
}
