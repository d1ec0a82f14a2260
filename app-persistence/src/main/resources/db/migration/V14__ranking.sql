-- What the newsroom's own decisions taught the ranking of sentences, and which of it was used when.

create sequence adaptation_seq;

create table adaptation (
    number    integer          not null constraint adaptation_pk primary key
                               constraint adaptation_number_from_one check (number >= 1),
    weights   real[]           not null,
    examples  integer          not null,
    before    double precision not null,
    after     double precision not null,
    learnt_by bigint           not null constraint adaptation_learnt_by_fk references member,
    learnt_at timestamptz(6)   not null
);

-- Number 0 is the ranking as it is shipped. The last row is what is used.
create table adaptation_use (
    turn    bigint         not null constraint adaptation_use_pk primary key,
    number  integer        not null,
    used_by bigint         not null constraint adaptation_use_used_by_fk references member,
    used_at timestamptz(6) not null
);

-- What reading a document found beside its text: what was left out, and the writer's comments and notes.
create table arrival_piece (
    arrival_id uuid    not null constraint arrival_piece_arrival_fk references arrival,
    place      integer not null,
    kind       text    not null constraint arrival_piece_kind_known
                       check (kind in ('NAVIGATION', 'PROMOTION', 'COMMENTS', 'PAGE_FURNITURE', 'DETAILS', 'ASIDE',
                                       'LEAD_COMMENT', 'LEAD_NOTE')),
    text       text    not null,
    author     text    not null,
    at_point   integer not null,
    constraint arrival_piece_pk primary key (arrival_id, place)
);

-- The writer's comments and notes at the sentences they stand on: often their very sources.
create table source_lead (
    draft_id bigint  not null constraint source_lead_draft_fk references draft,
    number   integer not null,
    sentence integer not null,
    text     text    not null,
    author   text    not null,
    kind     text    not null constraint source_lead_kind_known check (kind in ('COMMENT', 'NOTE')),
    constraint source_lead_pk primary key (draft_id, number)
);

-- Reviews by other organisations, as they tell of them themselves; no part of what this newsroom found.
create sequence foreign_review_seq;

create table foreign_review (
    review_id    bigint         not null constraint foreign_review_pk primary key,
    digest       text           not null constraint foreign_review_once unique,
    claim        text           not null,
    claimant     text           not null,
    rating       text           not null,
    address      text           not null,
    organisation text           not null,
    reviewed_on  date,
    language     text           not null,
    imported_by  bigint         not null constraint foreign_review_imported_by_fk references member,
    imported_at  timestamptz(6) not null
);

create index foreign_review_words on foreign_review using gin (to_tsvector('english', claim || ' ' || claimant));
