-- Who did what. A chain belongs to an article, or to the newsroom (0); its entries are numbered in the order of commit.

create table audit_chain (
    chain  bigint not null constraint audit_chain_pk primary key,
    number bigint not null constraint audit_chain_number_from_zero check (number >= 0),
    hash   text   not null constraint audit_chain_hash_is_digest check (hash ~ '^[0-9a-f]{64}$')
);

-- The heads move on, but none is taken away.
create trigger audit_chain_kept before delete or truncate on audit_chain
    for each statement execute function keep_for_ever();
alter table audit_chain enable always trigger audit_chain_kept;

create table audit_entry (
    chain        bigint         not null,
    number       bigint         not null constraint audit_entry_number_from_one check (number >= 1),
    done_at      timestamptz(6) not null,
    done_by      bigint         not null constraint audit_entry_done_by_fk references member,
    act          text           not null,
    subject      text           not null,
    revision     integer        not null,
    state_before text           not null,
    state_after  text           not null,
    digest       text           not null constraint audit_entry_digest_is_digest check (digest ~ '^([0-9a-f]{64})?$'),
    previous     text           not null constraint audit_entry_previous_is_digest check (previous ~ '^[0-9a-f]{64}$'),
    hash         text           not null constraint audit_entry_hash_is_digest check (hash ~ '^[0-9a-f]{64}$'),
    constraint audit_entry_pk primary key (chain, number)
);

create index audit_entry_newest on audit_entry (done_at desc, chain, number);
create index audit_entry_done_by on audit_entry (done_by, done_at desc);

create trigger audit_entry_kept before update or delete or truncate on audit_entry
    for each statement execute function keep_for_ever();
alter table audit_entry enable always trigger audit_entry_kept;
