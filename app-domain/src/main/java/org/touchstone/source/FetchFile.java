package org.touchstone.source;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.touchstone.article.Files;
import org.touchstone.article.Sha256;
import org.touchstone.article.StoredFile;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Gives a member the file of a source they may see. */
@Dependent
public class FetchFile {

    private final Sources sources;
    private final Files files;

    @Inject
    public FetchFile(Sources sources, Files files) {
        this.sources = sources;
        this.files = files;
    }

    /** A file's name and kind with what is in it. */
    public record Fetched(StoredFile file, byte[] bytes) {
    }

    /**
     * @param sha256 which of the source's files
     * @throws Refusal.NotFound when the source has no such file or the member may not know of the source
     */
    @Transactional
    public Fetched fetch(Member member, SourceId sourceId, String sha256) {
        member.must(Ability.READ_DESK);
        List<StoredFile> kept = sources.seenBy(member.memberId(), sourceId).files();
        StoredFile file = kept.stream().filter(one -> one.sha256().equals(sha256)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("file"));
        byte[] bytes = files.bytes(new Sha256(file.sha256())).orElseThrow(() -> new Refusal.NotFound("file"));
        return new Fetched(file, bytes);
    }
}
