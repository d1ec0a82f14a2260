package org.touchstone.deploy.crash;

import java.util.List;

/** What is true of the newsroom's database at every moment between two transactions. */
public final class Invariants {

    /** All of them. */
    public static final List<Invariant> ALL = List.of(
            new Invariant("every article has its latest draft", """
                    select a.article_id from article a
                    where not exists (select 1 from draft d
                                      where d.article_id = a.article_id and d.number = a.latest_draft)"""),
            new Invariant("every claim stands somewhere in a draft", """
                    select c.claim_id from claim c
                    where not exists (select 1 from claim_anchor a where a.claim_id = c.claim_id)"""),
            new Invariant("every claim's revisions are there from the first to the present one", """
                    select c.claim_id, c.revision, count(r.revision) as kept
                    from claim c left join claim_revision r using (claim_id)
                    group by c.claim_id, c.revision
                    having c.revision <> count(r.revision) or c.revision <> coalesce(max(r.revision), 0)"""),
            new Invariant("every revision of a claim left its audit entry", """
                    select r.claim_id, r.revision, r.act from claim_revision r
                    where not exists (select 1 from audit_entry e
                                      where e.subject = 'claim/' || r.claim_id and e.revision = r.revision)"""),
            new Invariant("no claim's number was given twice or is beyond the last given", """
                    select c.claim_id, c.number, n.last from claim c left join claim_number n using (article_id)
                    where c.number > coalesce(n.last, 0)"""),
            new Invariant("every publication has all its editions, the latest included", """
                    select p.article_id, p.latest_edition, count(e.number) as kept
                    from publication p left join edition e using (article_id)
                    group by p.article_id, p.latest_edition
                    having p.latest_edition <> count(e.number) or p.latest_edition <> coalesce(max(e.number), 0)"""),
            new Invariant("every edition's hash stands in the audit", """
                    select e.article_id, e.number from edition e
                    where not exists (select 1 from audit_entry a
                                      where a.chain = e.article_id and a.act = 'edition.publish'
                                      and a.revision = e.number and a.digest = e.sha256)"""),
            new Invariant("no edition is in the audit that is not there", """
                    select chain, revision from audit_entry where act = 'edition.publish'
                    except select article_id, number from edition"""),
            new Invariant("no change of a claim is in the audit that is not among its revisions", """
                    select subject, revision from audit_entry
                    where act in ('claim.make', 'claim.edit', 'claim.record_search', 'claim.assign', 'claim.propose',
                                  'claim.approve')
                    except select 'claim/' || claim_id, revision from claim_revision"""),
            new Invariant("every approved claim is approved as its revisions say", """
                    select c.claim_id from claim c
                    where c.state = 'APPROVED'
                    and not exists (select 1 from claim_revision r
                                    where r.claim_id = c.claim_id and r.act = 'APPROVE'
                                    and r.done_by = c.approved_by and r.done_at = c.approved_at)"""),
            new Invariant("every change of a conclusion left its audit entry", """
                    select c.article_id, c.revision, count(a.number) as kept
                    from conclusion c left join audit_entry a
                        on a.chain = c.article_id and a.subject = 'conclusion/' || c.article_id
                    group by c.article_id, c.revision having c.revision <> count(a.number)"""),
            new Invariant("every mark, article, source and note left its audit entry", """
                    with there (subject, revision) as (
                        select 'draft/' || draft_id || '/sentence/' || sentence, revision from mark where revision > 0
                        union all select 'article/' || article_id, revision from article
                        union all select 'source/' || source_id, revision from source
                        union all select 'claim/' || claim_id || '/note/' || note_id, 1 from claim_note)
                    select subject, revision from there except select subject, revision from audit_entry"""),
            new Invariant("every audit chain ends where it says", """
                    select c.chain, c.number, max(e.number) as kept
                    from audit_chain c left join audit_entry e using (chain)
                    group by c.chain, c.number
                    having c.number <> coalesce(max(e.number), 0) or c.number <> count(e.number)"""),
            new Invariant("every audit entry names the one before it", """
                    select e.chain, e.number from audit_entry e
                    join audit_entry before on before.chain = e.chain and before.number = e.number - 1
                    where e.previous <> before.hash"""));

    private Invariants() {
    }
}
