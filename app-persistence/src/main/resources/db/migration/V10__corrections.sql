-- What was wrong in an edition, how a review stands before its readers, and the newsroom's logo.

create table correction (
    article_id   bigint         not null,
    number       integer        not null,
    claims       integer[]      not null,
    conclusion   boolean        not null,
    what         text           not null constraint correction_says_what check (what <> ''),
    corrected_by bigint         not null constraint correction_corrected_by_fk references member,
    corrected_at timestamptz(6) not null,
    constraint correction_pk primary key (article_id, number),
    constraint correction_edition_fk foreign key (article_id, number) references edition,
    constraint correction_of_something check (conclusion or cardinality(claims) > 0)
);

create index correction_newest on correction (corrected_at desc);

create trigger correction_kept before update or delete or truncate on correction
    for each statement execute function keep_for_ever();
alter table correction enable always trigger correction_kept;

alter table publication
    add column standing text not null default 'PUBLIC' constraint publication_standing_known
        check (standing in ('PUBLIC', 'UNDER_REVIEW', 'WITHDRAWN', 'WITHHELD', 'WITHHELD_BY_LAW')),
    add column standing_reason text not null default '',
    add column standing_since timestamptz(6),
    add constraint publication_standing_explained
        check (standing = 'PUBLIC' or (standing_reason <> '' and standing_since is not null));

alter table publication
    alter column standing drop default,
    alter column standing_reason drop default;

drop index publication_newest;
create index publication_newest on publication (last_published_at desc, article_id desc)
    where standing in ('PUBLIC', 'UNDER_REVIEW');

alter table newsroom
    add column logo_sha256 text constraint newsroom_logo_is_digest check (logo_sha256 ~ '^[0-9a-f]{64}$')
        constraint newsroom_logo_fk references stored_file,
    add column logo_type text,
    add constraint newsroom_logo_whole check (num_nonnulls(logo_sha256, logo_type) in (0, 2));
