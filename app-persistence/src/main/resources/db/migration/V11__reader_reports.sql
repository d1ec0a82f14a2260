-- What readers report as wrong. What they wrote is erased after ninety days; what the newsroom answered stays.

create sequence reader_report_seq;

create table reader_report (
    report_id   bigint         not null constraint reader_report_pk primary key,
    version     integer        not null,
    receipt     text           not null constraint reader_report_receipt_once unique
                               constraint reader_report_receipt_is_digest check (receipt ~ '^[0-9a-f]{64}$'),
    article_id  bigint         not null,
    edition     integer        not null,
    claim       integer,
    what        text           not null,
    contact     text           not null,
    received_at timestamptz(6) not null,
    due         date           not null,
    owner       bigint         constraint reader_report_owner_fk references member,
    outcome     text           constraint reader_report_outcome_known
                               check (outcome in ('CORRECTED', 'CLARIFIED', 'NO_ERROR', 'NO_REPORT')),
    answer      text           not null,
    answered_by bigint         constraint reader_report_answered_by_fk references member,
    answered_at timestamptz(6),
    erased_at   timestamptz(6),
    constraint reader_report_edition_fk foreign key (article_id, edition) references edition,
    constraint reader_report_answer_whole check (num_nonnulls(outcome, answered_by, answered_at) in (0, 3)),
    constraint reader_report_erased_wholly check (erased_at is null or what = '' and contact = '')
);

create index reader_report_open on reader_report (due, report_id) where outcome is null;
create index reader_report_of_article on reader_report (article_id, answered_at desc);
create index reader_report_to_erase on reader_report (received_at) where erased_at is null;
create index reader_report_owner on reader_report (owner);
create index reader_report_answered_by on reader_report (answered_by);

-- So that a page knows without looking whether there are answers, and that the review changed when one came.
alter table publication add column reports_answered integer not null default 0
    constraint publication_reports_answered_from_zero check (reports_answered >= 0);
alter table publication alter column reports_answered drop default;
