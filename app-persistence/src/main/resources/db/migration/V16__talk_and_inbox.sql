-- Talk about claims, what concerns each member, and the letters that tell them.

alter table claim_note
    add column version     integer not null default 0,
    add column revision    integer not null default 1 constraint claim_note_revision_from_one check (revision >= 1),
    add column answers     bigint constraint claim_note_answers_fk references claim_note,
    add column edited_at   timestamptz(6),
    add column resolved_by bigint constraint claim_note_resolved_by_fk references member,
    add column resolved_at timestamptz(6),
    add constraint claim_note_resolution_whole check (num_nonnulls(resolved_by, resolved_at) in (0, 2)),
    add constraint claim_note_answer_is_not_resolved check (answers is null or resolved_by is null),
    add constraint claim_note_answers_another check (answers <> note_id);

-- What an edited message said before.
create table claim_note_earlier (
    note_id  bigint         not null constraint claim_note_earlier_note_fk references claim_note,
    revision integer        not null constraint claim_note_earlier_revision_from_one check (revision >= 1),
    text     text           not null constraint claim_note_earlier_has_text check (text <> ''),
    since    timestamptz(6) not null,
    constraint claim_note_earlier_pk primary key (note_id, revision)
);

create sequence inbox_item_seq;

create table inbox_item (
    item_id   bigint         not null constraint inbox_item_pk primary key,
    member_id bigint         not null constraint inbox_item_member_fk references member,
    concern   text           not null constraint inbox_item_concern_known
                             check (concern in ('ASSIGNED', 'RETURNED', 'MENTIONED', 'ANSWERED', 'LAPSED',
                                                'SOURCE_CHANGED', 'DUE_TOMORROW')),
    claim_id  bigint         not null constraint inbox_item_claim_fk references claim,
    note_id   bigint         constraint inbox_item_note_fk references claim_note,
    caused_by bigint         constraint inbox_item_caused_by_fk references member,
    due       date,
    made      timestamptz(6) not null,
    read      timestamptz(6),
    constraint inbox_item_due_has_a_day check ((concern = 'DUE_TOMORROW') = (due is not null))
);

create index inbox_item_member on inbox_item (member_id, made desc, item_id desc);
create index inbox_item_unread on inbox_item (member_id) where read is null;
-- whichever server thinks of it first, a day is announced once
create unique index inbox_item_due_once on inbox_item (member_id, claim_id, due) where concern = 'DUE_TOMORROW';

create table letter_choice (
    member_id bigint not null constraint letter_choice_pk primary key
                     constraint letter_choice_member_fk references member,
    choice    text   not null constraint letter_choice_known check (choice in ('NEVER', 'AT_ONCE', 'MORNING'))
);

-- One row for each thing a member is to be written about; taken by one server at a time.
create table outbox (
    item_id   bigint         not null constraint outbox_pk primary key
                             constraint outbox_item_fk references inbox_item,
    member_id bigint         not null constraint outbox_member_fk references member,
    due       timestamptz(6) not null,
    tries     integer        not null default 0,
    ended     timestamptz(6),
    outcome   text           constraint outbox_outcome_known check (outcome in ('SENT', 'NOT_NEEDED', 'GIVEN_UP')),
    constraint outbox_end_whole check (num_nonnulls(ended, outcome) in (0, 2))
);

create index outbox_due on outbox (due) where ended is null;
