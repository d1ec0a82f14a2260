-- What an article comes to in the end, and what readers get.

create table conclusion (
    article_id  bigint         not null constraint conclusion_pk primary key
                               constraint conclusion_article_fk references article,
    version     integer        not null,
    revision    integer        not null constraint conclusion_revision_from_one check (revision >= 1),
    text        text           not null constraint conclusion_has_text check (text <> ''),
    state       text           not null constraint conclusion_state_known
                               check (state in ('PROPOSED', 'RETURNED', 'APPROVED')),
    proposed_by bigint         not null constraint conclusion_proposed_by_fk references member,
    proposed_at timestamptz(6) not null,
    approved_by bigint         constraint conclusion_approved_by_fk references member,
    approved_at timestamptz(6),
    reason      text           not null,
    constraint conclusion_approval_whole check (num_nonnulls(approved_by, approved_at) in (0, 2)),
    constraint conclusion_approved_has_approval check ((state = 'APPROVED') = (approved_by is not null))
);

create table conclusion_writer (
    article_id bigint not null constraint conclusion_writer_conclusion_fk references conclusion,
    member_id  bigint not null constraint conclusion_writer_member_fk references member,
    constraint conclusion_writer_pk primary key (article_id, member_id)
);

create table set_aside_signature (
    article_id  bigint         not null constraint set_aside_signature_pk primary key
                               constraint set_aside_signature_article_fk references article,
    version     integer        not null,
    revision    integer        not null constraint set_aside_signature_revision_from_one check (revision >= 1),
    list_digest text           not null constraint set_aside_signature_list_is_digest
                               check (list_digest ~ '^[0-9a-f]{64}$'),
    signed_by   bigint         not null constraint set_aside_signature_signed_by_fk references member,
    signed_at   timestamptz(6) not null
);

create table publication (
    article_id         bigint         not null constraint publication_pk primary key
                                      constraint publication_article_fk references article,
    version            integer        not null,
    slug               text           not null constraint publication_slug_once unique
                                      constraint publication_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    latest_edition     integer        not null constraint publication_latest_edition_from_zero
                                      check (latest_edition >= 0),
    first_published_at timestamptz(6) not null,
    last_published_at  timestamptz(6) not null
);

create index publication_newest on publication (last_published_at desc, article_id desc);

create table edition (
    article_id   bigint         not null constraint edition_publication_fk references publication,
    number       integer        not null constraint edition_number_from_one check (number >= 1),
    content      text           not null,
    sha256       text           not null constraint edition_known_by_its_content
                                check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    published_by bigint         not null constraint edition_published_by_fk references member,
    published_at timestamptz(6) not null,
    constraint edition_pk primary key (article_id, number)
);

create trigger edition_kept before update or delete or truncate on edition
    for each statement execute function keep_for_ever();
alter table edition enable always trigger edition_kept;
