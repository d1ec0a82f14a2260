-- The people of the newsroom, how they sign in, and its settings.

create sequence member_seq;

create table member (
    member_id     bigint         not null constraint member_pk primary key,
    version       integer        not null,
    name          text           not null,
    email         text           not null constraint member_email_unique unique,
    password_hash text           not null,
    active        boolean        not null,
    joined        timestamptz(6) not null
);

create table member_role (
    member_id bigint not null constraint member_role_member_fk references member,
    role      text   not null constraint member_role_known check (role in ('FACT_CHECKER', 'EDITOR', 'ADMIN')),
    constraint member_role_pk primary key (member_id, role)
);

create table invitation (
    token_hash text           not null constraint invitation_pk primary key,
    version    integer        not null,
    email      text,
    invited_by bigint         constraint invitation_invited_by_fk references member,
    made       timestamptz(6) not null,
    ended      timestamptz(6),
    constraint invitation_first_admin_alone_has_no_address check ((email is null) = (invited_by is null))
);

create index invitation_open on invitation (made) where ended is null;
create index invitation_invited_by on invitation (invited_by);

create table invitation_role (
    token_hash text not null constraint invitation_role_invitation_fk references invitation,
    role       text not null constraint invitation_role_known check (role in ('FACT_CHECKER', 'EDITOR', 'ADMIN')),
    constraint invitation_role_pk primary key (token_hash, role)
);

create table session (
    token_hash text           not null constraint session_pk primary key,
    member_id  bigint         not null constraint session_member_fk references member,
    began      timestamptz(6) not null,
    last_seen  timestamptz(6) not null,
    address    text           not null,
    agent      text           not null
);

create index session_member on session (member_id, last_seen);
create index session_began on session (began);

-- One row for each address, and for each account tried from an address; both hashed, so that the table names nobody.
create table throttle (
    throttle_key  text           not null constraint throttle_pk primary key,
    failures      integer        not null,
    last_failure  timestamptz(6) not null,
    blocked_until timestamptz(6) not null
);

create index throttle_last_failure on throttle (last_failure);

create sequence notice_seq;

create table notice (
    notice_id bigint         not null constraint notice_pk primary key,
    member_id bigint         not null constraint notice_member_fk references member,
    sentence  text           not null,
    arguments text[]         not null,
    made      timestamptz(6) not null,
    dismissed timestamptz(6)
);

create index notice_undismissed on notice (member_id, made) where dismissed is null;

create table newsroom (
    newsroom_id        integer not null constraint newsroom_pk primary key
                               constraint newsroom_is_one check (newsroom_id = 1),
    version            integer not null,
    name               text    not null,
    two_origins_always boolean not null,
    primary_always     boolean not null,
    about              text    not null,
    methodology        text    not null,
    corrections        text    not null,
    funding            text    not null
);

create table rating (
    newsroom_id integer not null constraint rating_newsroom_fk references newsroom,
    place       integer not null,
    rating_key  text    not null,
    label       text    not null,
    points      integer,
    tone        text    not null constraint rating_tone_known
                        check (tone in ('TRUE', 'MOSTLY_TRUE', 'HALF', 'MOSTLY_FALSE', 'FALSE', 'UNNUMBERED')),
    constraint rating_pk primary key (newsroom_id, place)
);

create table act_done (
    act_key   uuid           not null constraint act_done_pk primary key,
    member_id bigint         not null constraint act_done_member_fk references member,
    done      timestamptz(6) not null
);

create index act_done_done on act_done (done);
