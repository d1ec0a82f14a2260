package org.touchstone.source;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.article.Files;
import org.touchstone.article.StoredFile;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/** Attaches a file to a source: the document itself, a page as it was read, a recording's transcript. */
@Dependent
public class AttachFile {

    private final Sources sources;
    private final Files files;
    private final Event<SourceEvent> events;
    private final Clock clock;

    @Inject
    public AttachFile(Sources sources, Files files, Event<SourceEvent> events, Clock clock) {
        this.sources = sources;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param name as it came from the member's machine
     * @param mediaType as it was declared; the file is only ever offered as a download
     * @throws Refusal.Invalid when it is empty or over 10 MB
     */
    @Transactional
    public void attach(Member member, SourceId sourceId, String name, String mediaType, byte[] bytes) {
        member.must(Ability.KEEP_SOURCE);
        Source source = sources.forChange(sourceId);
        source.mustBeSeenBy(member);
        if (bytes.length == 0) {
            throw new Refusal.Invalid("file", "file.empty");
        }
        if (bytes.length > StoredFile.SIZE_LIMIT) {
            throw new Refusal.Invalid("file", "file.tooLarge", StoredFile.SIZE_LIMIT / 1_000_000);
        }
        var file = new StoredFile(files.keep(bytes).hex(), Typed.line("file", name, 255),
                Typed.line("file", mediaType, 100), bytes.length);
        SourceEvent event = source.attach(file, member, clock.instant());
        if (event != null) {
            events.fire(event);
        }
    }
}
