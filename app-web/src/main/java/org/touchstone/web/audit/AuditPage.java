package org.touchstone.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.audit.AuditEntry;
import org.touchstone.audit.SeeAudit;
import org.touchstone.audit.VerifyAudit;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** Who did what, when; and whether the record can be trusted: {@code /admin/audit}. */
@Named("audit")
@RequestScoped
public class AuditPage {

    @Inject
    private SeeAudit seeAudit;

    @Inject
    private VerifyAudit verifyAudit;

    @Inject
    private Members members;

    @Inject
    private CurrentMember me;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Sentences sentences;

    private SeeAudit.Page page;
    private VerifyAudit.@Nullable Finding finding;
    private Map<MemberId, String> names = Map.of();

    @PostConstruct
    void find() {
        String typed = request.getParameter("page");
        page = seeAudit.see(me.get(), getChain(),
                typed != null && typed.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(typed) : 1);
        names = members.withIds(page.entries().stream().map(AuditEntry::doneBy).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Member::memberId, Member::name));
        if ("now".equals(request.getParameter("verify"))) {
            finding = verifyAudit.verify(me.get());
        }
    }

    /** The article whose entries alone are asked for, or null. */
    public @Nullable Long getChain() {
        String typed = request.getParameter("article");
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    public SeeAudit.Page getPage() {
        return page;
    }

    /** What verifying found; null when it was not asked for. */
    public VerifyAudit.@Nullable Finding getFinding() {
        return finding;
    }

    /** A fault in words, naming the entry. */
    public String faultInWords(VerifyAudit.Fault fault) {
        return sentences.words("audit.fault." + fault.reason(), fault.number(),
                fault.chain() == 0 ? sentences.words("audit.chain.newsroom")
                        : sentences.words("audit.chain.article", Long.toString(fault.chain())));
    }

    public String name(MemberId memberId) {
        return names.getOrDefault(memberId, sentences.words("audit.nobody"));
    }
}
