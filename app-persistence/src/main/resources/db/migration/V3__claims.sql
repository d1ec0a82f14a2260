-- Evidence, and the claims that are checked by it.

create sequence source_seq;

create table source (
    source_id    bigint         not null constraint source_pk primary key,
    version      integer        not null,
    revision     integer        not null constraint source_revision_from_one check (revision >= 1),
    kind         text           not null constraint source_kind_known
                                check (kind in ('PRIMARY_DOCUMENT', 'DATA', 'RECORDING', 'INTERVIEW', 'EXPERT',
                                                'NEWS_REPORT', 'OTHER')),
    title        text           not null constraint source_has_title check (title <> ''),
    publisher    text           not null,
    origin       text           not null,
    address      text           not null,
    confidential boolean        not null,
    added_by     bigint         not null constraint source_added_by_fk references member,
    added_at     timestamptz(6) not null
);

-- hash, because an address may be longer than an ordered index takes
create index source_address on source using hash (address);

create table source_reader (
    source_id bigint not null constraint source_reader_source_fk references source,
    member_id bigint not null constraint source_reader_member_fk references member,
    constraint source_reader_pk primary key (source_id, member_id)
);

create table source_file (
    source_id  bigint not null constraint source_file_source_fk references source,
    sha256     text   not null constraint source_file_file_fk references stored_file,
    name       text   not null,
    media_type text   not null,
    size       bigint not null,
    constraint source_file_pk primary key (source_id, sha256, name, media_type, size)
);

create index source_file_file on source_file (sha256);

-- The last number given to a claim of each article; numbers are never given twice.
create table claim_number (
    article_id bigint  not null constraint claim_number_pk primary key
                       constraint claim_number_article_fk references article,
    last       integer not null
);

create sequence claim_seq;

create table claim (
    claim_id             bigint         not null constraint claim_pk primary key,
    version              integer        not null,
    revision             integer        not null constraint claim_revision_from_zero check (revision >= 0),
    article_id           bigint         not null constraint claim_article_fk references article,
    number               integer        not null constraint claim_number_from_one check (number >= 1),
    state                text           not null constraint claim_state_known
                                        check (state in ('OPEN', 'ASSIGNED', 'RETURNED', 'PROPOSED', 'APPROVED',
                                                         'CLOSED')),
    wording              text           not null constraint claim_has_wording check (wording <> ''),
    kind                 text           not null constraint claim_kind_known
                                        check (kind in ('STATEMENT', 'QUOTATION')),
    claimant             text           not null,
    attribution          text           not null constraint claim_attribution_known
                                        check (attribution in ('UNCONFIRMED', 'CONFIRMED')),
    attribution_note     text           not null,
    last_citation        integer        not null constraint claim_last_citation_from_zero check (last_citation >= 0),
    assignee             bigint         constraint claim_assignee_fk references member,
    due                  date,
    priority             text           not null constraint claim_priority_known
                                        check (priority in ('HIGH', 'NORMAL', 'LOW')),
    waiting_for          text,
    waiting_until        date,
    rating               text,
    rationale            text,
    proposed_by          bigint         constraint claim_proposed_by_fk references member,
    proposed_at          timestamptz(6),
    approved_by          bigint         constraint claim_approved_by_fk references member,
    approved_at          timestamptz(6),
    approved_fingerprint text           constraint claim_approved_fingerprint_is_digest
                                        check (approved_fingerprint ~ '^[0-9a-f]{64}$'),
    closed_as            text           constraint claim_closed_as_known
                                        check (closed_as in ('NOT_CHECKABLE', 'DUPLICATE', 'WITHDRAWN')),
    duplicate_of         bigint         constraint claim_duplicate_of_fk references claim,
    closing_reason       text,
    closed_by            bigint         constraint claim_closed_by_fk references member,
    closed_at            timestamptz(6),
    reason               text           not null,
    lapsed               boolean        not null,
    constraint claim_number_once unique (article_id, number),
    constraint claim_quotations_alone_are_attributed check (kind = 'QUOTATION' or attribution = 'UNCONFIRMED'),
    constraint claim_waiting_whole check (num_nonnulls(waiting_for, waiting_until) in (0, 2)),
    constraint claim_verdict_whole check (num_nonnulls(rating, rationale, proposed_by, proposed_at) in (0, 4)),
    constraint claim_approval_whole check (num_nonnulls(approved_by, approved_at, approved_fingerprint) in (0, 3)),
    constraint claim_closing_whole check (num_nonnulls(closed_as, closing_reason, closed_by, closed_at) in (0, 4)),
    constraint claim_closed_has_closing check ((state = 'CLOSED') = (closed_as is not null)),
    constraint claim_approved_has_approval check ((state = 'APPROVED') = (approved_by is not null)),
    constraint claim_proposed_has_verdict check (state not in ('PROPOSED', 'APPROVED') or rating is not null),
    constraint claim_open_has_no_assignee check (state = 'CLOSED' or (state = 'OPEN') = (assignee is null)),
    constraint claim_duplicate_names_the_other check ((closed_as is not distinct from 'DUPLICATE')
                                                      = (duplicate_of is not null)),
    constraint claim_is_no_duplicate_of_itself check (duplicate_of <> claim_id)
);

create index claim_assignee on claim (assignee, state);
create index claim_state on claim (state, due);
create index claim_duplicate_of on claim (duplicate_of) where duplicate_of is not null;

create table claim_anchor (
    claim_id bigint  not null constraint claim_anchor_claim_fk references claim,
    draft_id bigint  not null constraint claim_anchor_draft_fk references draft,
    start_at integer not null,
    end_at   integer not null,
    exact    text    not null,
    prefix   text    not null,
    suffix   text    not null,
    constraint claim_anchor_pk primary key (claim_id, draft_id, start_at, end_at),
    constraint claim_anchor_is_a_stretch check (0 <= start_at and start_at < end_at),
    constraint claim_anchor_exact_is_as_long check (char_length(exact) = end_at - start_at)
);

create index claim_anchor_draft on claim_anchor (draft_id);

create table citation (
    claim_id    bigint  not null constraint citation_claim_fk references claim,
    number      integer not null constraint citation_number_from_one check (number >= 1),
    source_id   bigint  not null constraint citation_source_fk references source,
    stance      text    not null constraint citation_stance_known check (stance in ('SUPPORTS', 'REFUTES', 'CONTEXT')),
    locator     text    not null,
    quote       text    not null,
    accessed_on date    not null,
    note        text    not null,
    cited_by    bigint  not null constraint citation_cited_by_fk references member,
    constraint citation_pk primary key (claim_id, number)
);

create index citation_source on citation (source_id);

create table search_record (
    claim_id    bigint  not null constraint search_record_claim_fk references claim,
    number      integer not null constraint search_record_number_from_one check (number >= 1),
    looked_for  text    not null constraint search_record_has_words check (looked_for <> ''),
    place       text    not null constraint search_record_has_place check (place <> ''),
    searched_on date    not null,
    searched_by bigint  not null constraint search_record_searched_by_fk references member,
    constraint search_record_pk primary key (claim_id, number)
);

create table claim_writer (
    claim_id  bigint not null constraint claim_writer_claim_fk references claim,
    member_id bigint not null constraint claim_writer_member_fk references member,
    constraint claim_writer_pk primary key (claim_id, member_id)
);

create table claim_revision (
    claim_id    bigint         not null constraint claim_revision_claim_fk references claim,
    revision    integer        not null constraint claim_revision_numbered_from_one check (revision >= 1),
    act         text           not null constraint claim_revision_act_known
                               check (act in ('MAKE', 'EDIT', 'RECUT', 'CITE', 'CHANGE_CITATION', 'REMOVE_CITATION',
                                              'RECORD_SEARCH', 'SOURCE_CHANGED', 'ASSIGN', 'UNASSIGN', 'WAIT',
                                              'PROPOSE', 'TAKE_BACK', 'APPROVE', 'RETURN', 'LAPSE', 'CLOSE',
                                              'REOPEN')),
    done_by     bigint         not null constraint claim_revision_done_by_fk references member,
    done_at     timestamptz(6) not null,
    snapshot    text           not null,
    fingerprint text           not null constraint claim_revision_fingerprint_is_digest
                               check (fingerprint ~ '^[0-9a-f]{64}$'),
    constraint claim_revision_pk primary key (claim_id, revision)
);

create trigger claim_revision_kept before update or delete or truncate on claim_revision
    for each statement execute function keep_for_ever();
alter table claim_revision enable always trigger claim_revision_kept;

create sequence note_seq;

create table claim_note (
    note_id    bigint         not null constraint claim_note_pk primary key,
    claim_id   bigint         not null constraint claim_note_claim_fk references claim,
    text       text           not null constraint claim_note_has_text check (text <> ''),
    written_by bigint         not null constraint claim_note_written_by_fk references member,
    written_at timestamptz(6) not null
);

create index claim_note_claim on claim_note (claim_id, note_id);

create table half_written (
    claim_id   bigint         not null constraint half_written_claim_fk references claim,
    writer     bigint         not null constraint half_written_writer_fk references member,
    field      text           not null,
    text       text           not null constraint half_written_has_text check (text <> ''),
    written_at timestamptz(6) not null,
    constraint half_written_pk primary key (claim_id, writer, field)
);
