-- Sources that do not count any more, claims that need attention because of a source, and what editors were shown.

alter table source
    add column withdrawn_by      bigint constraint source_withdrawn_by_fk references member,
    add column withdrawn_at      timestamptz(6),
    add column withdrawal_reason text,
    add constraint source_withdrawal_whole check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3));

-- Who added, corrected or filled a source: where it is cited, that is their writing too.
create table source_writer (
    source_id bigint not null constraint source_writer_source_fk references source,
    member_id bigint not null constraint source_writer_member_fk references member,
    constraint source_writer_pk primary key (source_id, member_id)
);

insert into source_writer (source_id, member_id)
select source_id, added_by from source
union
select source_id, done_by from source
join audit_entry on subject = 'source/' || source_id and act in ('source.correct', 'source.attach');

alter table claim
    add column attention_source bigint constraint claim_attention_source_fk references source,
    add column attention_since  timestamptz(6),
    add constraint claim_attention_whole check (num_nonnulls(attention_source, attention_since) in (0, 2)),
    add constraint claim_approved_needs_no_attention check (state <> 'APPROVED' or attention_source is null);

-- One act more, whatever other acts are known.
do $$
declare
    known text;
begin
    select pg_get_expr(conbin, conrelid) into known from pg_constraint where conname = 'claim_revision_act_known';
    execute 'alter table claim_revision drop constraint claim_revision_act_known';
    execute 'alter table claim_revision add constraint claim_revision_act_known check ((' || known
        || ') or act = ''ATTEND'')';
end
$$;

-- The newest revision of a claim that a member was shown for approval, and the one shown before it.
create table claim_shown (
    claim_id  bigint  not null constraint claim_shown_claim_fk references claim,
    member_id bigint  not null constraint claim_shown_member_fk references member,
    revision  integer not null constraint claim_shown_revision_from_one check (revision >= 1),
    before    integer not null constraint claim_shown_before_is_older check (0 <= before and before < revision),
    constraint claim_shown_pk primary key (claim_id, member_id)
);
