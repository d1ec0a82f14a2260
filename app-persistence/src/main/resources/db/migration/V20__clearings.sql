-- The newsroom's own drafts: which points of them an editor lets stand, and that a draft was cleared.

create table clearing (
    draft_id       bigint         not null constraint clearing_pk primary key
                                  constraint clearing_draft_fk references draft,
    version        integer        not null,
    revision       integer        not null constraint clearing_revision_from_one check (revision >= 1),
    article_id     bigint         not null constraint clearing_article_fk references article,
    draft_number   integer        not null constraint clearing_draft_number_from_one check (draft_number >= 1),
    sha256         text           not null constraint clearing_sha256_is_digest check (sha256 ~ '^[0-9a-f]{64}$'),
    content_digest text           constraint clearing_content_is_digest check (content_digest ~ '^[0-9a-f]{64}$'),
    open_points    integer        not null constraint clearing_open_points_from_zero check (open_points >= 0),
    cleared_by     bigint         constraint clearing_cleared_by_fk references member,
    cleared_at     timestamptz(6),
    constraint clearing_whole check (num_nonnulls(content_digest, cleared_by, cleared_at) in (0, 3))
);

create index clearing_article on clearing (article_id, draft_number);

create table let_stand (
    draft_id bigint         not null constraint let_stand_clearing_fk references clearing,
    point    text           not null,
    digest   text           not null constraint let_stand_digest_is_digest check (digest ~ '^[0-9a-f]{64}$'),
    reason   text           not null constraint let_stand_has_reason check (reason <> ''),
    let_by   bigint         not null constraint let_stand_let_by_fk references member,
    let_at   timestamptz(6) not null,
    constraint let_stand_pk primary key (draft_id, point)
);
