-- Words suggested for the place of the newsroom's own draft on which a claim stands, and what was said to them.

alter table claim
    add column suggested_words        text,
    add column suggested_by           bigint constraint claim_suggested_by_fk references member,
    add column suggested_at           timestamptz(6),
    add column suggested_answer       text constraint claim_suggested_answer_known
                                      check (suggested_answer in ('ACCEPTED', 'DECLINED')),
    add column suggestion_answered_by bigint constraint claim_suggestion_answered_by_fk references member,
    add column suggestion_answered_at timestamptz(6),
    add column suggestion_reason      text,
    add column suggested_in_draft     integer,
    add constraint claim_suggestion_whole
        check (num_nonnulls(suggested_words, suggested_by, suggested_at, suggestion_reason) in (0, 4)),
    add constraint claim_suggestion_answer_whole
        check (num_nonnulls(suggested_answer, suggestion_answered_by, suggestion_answered_at) in (0, 3)),
    add constraint claim_suggestion_before_answer
        check (suggested_words is not null or num_nonnulls(suggested_answer, suggested_in_draft) = 0),
    add constraint claim_suggestion_declined_for_a_reason
        check (suggested_answer is distinct from 'DECLINED' or suggestion_reason <> '');

-- Two acts more, whatever other acts are known.
do $$
declare
    known text;
begin
    select pg_get_expr(conbin, conrelid) into known from pg_constraint where conname = 'claim_revision_act_known';
    execute 'alter table claim_revision drop constraint claim_revision_act_known';
    execute 'alter table claim_revision add constraint claim_revision_act_known check ((' || known
        || ') or act in (''SUGGEST_WORDING'', ''ANSWER_WORDING''))';
end
$$;
