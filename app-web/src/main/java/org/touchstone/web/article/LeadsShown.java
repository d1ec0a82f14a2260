package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.article.SourceLeads;
import org.touchstone.article.SourceLeads.SourceLead;

/** The writer's comments and notes at the chosen sentences. */
@Named("leads")
@RequestScoped
public class LeadsShown {

    @Inject
    private ArticlePage page;

    @Inject
    private SourceLeads sourceLeads;

    public List<SourceLead> getChosen() {
        List<Integer> chosen = page.getChoice().sentences();
        return sourceLeads.ofDraft(page.getSheet().draft().draftId()).stream()
                .filter(lead -> chosen.contains(lead.sentence())).toList();
    }
}
