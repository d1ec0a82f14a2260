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
