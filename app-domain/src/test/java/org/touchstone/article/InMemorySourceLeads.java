package org.touchstone.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writers' comments and notes for tests. */
public class InMemorySourceLeads implements SourceLeads {

    private final Map<DraftId, List<SourceLead>> leads = new HashMap<>();

    @Override
    public void add(DraftId draftId, List<SourceLead> more) {
        leads.put(draftId, List.copyOf(more));
    }

    @Override
    public List<SourceLead> ofDraft(DraftId draftId) {
        return leads.getOrDefault(draftId, List.of());
    }
}
