-- One-time links by which members who forgot their password choose a new one.

create table way_back (
    token_hash text           not null constraint way_back_pk primary key,
    version    integer        not null,
    member_id  bigint         not null constraint way_back_member_fk references member,
    made_by    bigint         not null constraint way_back_made_by_fk references member,
    made       timestamptz(6) not null,
    ended      timestamptz(6)
);

create index way_back_member on way_back (member_id) where ended is null;
create index way_back_made_by on way_back (made_by);
