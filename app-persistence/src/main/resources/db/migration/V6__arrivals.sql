-- Texts on their way in: begun, read, looked at by their member, and then kept as an article or forgotten.

create table arrival (
    arrival_id          uuid           not null constraint arrival_pk primary key,
    version             integer        not null,
    member_id           bigint         not null constraint arrival_member_fk references member,
    state               text           not null constraint arrival_state_known
                                       check (state in ('READING', 'READY', 'FAILED', 'CANCELLED', 'KEPT')),
    origin              text           not null constraint arrival_origin_known
                                       check (origin in ('OWN_DRAFT', 'THIRD_PARTY')),
    asked               text           not null,
    step                text           not null,
    done                integer        not null,
    total               integer        not null,
    failure             text           not null,
    failure_arguments   text           not null,
    text                text           not null,
    title               text,
    byline              text,
    publisher           text,
    address             text,
    language            text,
    found_published_on  date,
    found_origin        text,
    reprintable         boolean,
    original_sha256     text           constraint arrival_original_fk references stored_file,
    original_name       text,
    original_media_type text,
    original_size       bigint,
    article_id          bigint         constraint arrival_article_fk references article,
    begun_at            timestamptz(6) not null,
    changed_at          timestamptz(6) not null,
    constraint arrival_kept_as_an_article check ((state = 'KEPT') = (article_id is not null))
);

create index arrival_changed_at on arrival (changed_at);
