package org.touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.newsroom.MemberId;

/** Half-written texts for tests. */
public class InMemoryHalfWrittenTexts implements HalfWrittenTexts {

    private final List<HalfWritten> texts = new ArrayList<>();

    @Override
    public void keep(HalfWritten text) {
        forget(text.claimId(), text.writer(), text.field());
        texts.add(text);
    }

    @Override
    public void forget(ClaimId claimId, MemberId writer, String field) {
        texts.removeIf(kept -> kept.claimId().equals(claimId) && kept.writer().equals(writer)
                && kept.field().equals(field));
    }

    @Override
    public List<HalfWritten> ofClaim(ClaimId claimId) {
        return texts.stream().filter(kept -> kept.claimId().equals(claimId)).toList();
    }
}
