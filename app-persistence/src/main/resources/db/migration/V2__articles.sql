-- What is checked: articles, their drafts, what sentences were found to be, and the files things were read from.

-- For tables that are appended to and never changed. Rights that are revoked would not bind the tables' owner.
create function keep_for_ever() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: its rows are kept for ever as they were written', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create table stored_file (
    sha256 text   not null constraint stored_file_pk primary key,
    bytes  bytea  not null,
    size   bigint not null constraint stored_file_size_of_bytes check (size = octet_length(bytes)),
    constraint stored_file_known_by_its_bytes check (sha256 = encode(sha256(bytes), 'hex'))
);

create sequence article_seq;

create table article (
    article_id   bigint         not null constraint article_pk primary key,
    version      integer        not null,
    revision     integer        not null constraint article_revision_from_one check (revision >= 1),
    title        text           not null constraint article_has_title check (title <> ''),
    byline       text           not null,
    publisher    text           not null,
    address      text           not null,
    language     text           not null,
    published_on date,
    origin       text           not null constraint article_origin_known
                                check (origin in ('OWN_DRAFT', 'THIRD_PARTY')),
    reprintable  boolean        not null,
    latest_draft integer        not null constraint article_latest_draft_from_one check (latest_draft >= 1),
    imported_by  bigint         not null constraint article_imported_by_fk references member,
    imported_at  timestamptz(6) not null,
    constraint article_of_others_alone_is_reprintable check (origin = 'THIRD_PARTY' or not reprintable)
);

create index article_imported_at on article (imported_at);
create index article_imported_by on article (imported_by);

create sequence draft_seq;

create table draft (
    draft_id            bigint         not null constraint draft_pk primary key,
    article_id          bigint         not null constraint draft_article_fk references article,
    number              integer        not null constraint draft_number_from_one check (number >= 1),
    text                text           not null constraint draft_has_text check (text <> ''),
    sha256              text           not null constraint draft_known_by_its_text
                                       check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
    language            text           not null,
    paragraph_ends      integer[]      not null,
    sentence_ends       integer[]      not null,
    headings            integer[]      not null,
    original_sha256     text           constraint draft_original_fk references stored_file,
    original_name       text,
    original_media_type text,
    original_size       bigint,
    imported_by         bigint         not null constraint draft_imported_by_fk references member,
    imported_at         timestamptz(6) not null,
    constraint draft_number_once unique (article_id, number),
    constraint draft_original_whole check (num_nonnulls(original_sha256, original_name, original_media_type,
                                                        original_size) in (0, 4))
);

create index draft_sha256 on draft (sha256);
create index draft_original on draft (original_sha256) where original_sha256 is not null;

create trigger draft_kept before update or delete or truncate on draft
    for each statement execute function keep_for_ever();
alter table draft enable always trigger draft_kept;

-- A cleared mark has no kind and keeps its row for its version.
create table mark (
    draft_id  bigint         not null constraint mark_draft_fk references draft,
    sentence  integer        not null constraint mark_sentence_from_zero check (sentence >= 0),
    version   integer        not null,
    revision  integer        not null constraint mark_revision_from_zero check (revision >= 0),
    kind      text           constraint mark_kind_known
                             check (kind in ('OPINION', 'NOT_CHECKABLE', 'WAIVED', 'EXTRANEOUS', 'READ')),
    reason    text           not null,
    marked_by bigint         not null constraint mark_marked_by_fk references member,
    marked_at timestamptz(6) not null,
    constraint mark_pk primary key (draft_id, sentence),
    constraint mark_waived_with_reason check (kind is distinct from 'WAIVED' or reason <> '')
);
