package org.touchstone.web.source;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Typed;
import org.touchstone.source.SourceKind;
import org.touchstone.source.SourceLine;
import org.touchstone.source.SourceLines;
import org.touchstone.web.signin.CurrentMember;

/** The list of sources the member may see, searched by words and turned page by page. */
@Named("sourcesPage")
@RequestScoped
public class SourcesPage {

    private static final int PAGE = 30;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentMember current;

    @Inject
    private SourceLines sourceLines;

    private @Nullable List<SourceLine> found;

    /** What is looked for. */
    public String getWords() {
        return Optional.ofNullable(request.getParameter("find")).map(String::strip).filter(Typed::storable)
                .orElse("");
    }

    /** The page turned to, from 1. */
    public int getPage() {
        String page = request.getParameter("page");
        return page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    public List<SourceLine> getRows() {
        return rows().stream().limit(PAGE).toList();
    }

    public boolean isMore() {
        return rows().size() > PAGE;
    }

    public List<SourceKind> getKinds() {
        return Arrays.asList(SourceKind.values());
    }

    public boolean isMayAdd() {
        return current.get().may(Ability.KEEP_SOURCE);
    }

    private List<SourceLine> rows() {
        List<SourceLine> known = found;
        if (known == null) {
            current.get().must(Ability.READ_DESK);
            known = sourceLines.find(current.get().memberId(), getWords(), (getPage() - 1) * PAGE, PAGE + 1);
            found = known;
        }
        return known;
    }
}
