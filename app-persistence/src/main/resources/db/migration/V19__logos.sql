-- The logos an admin has looked at: only one of these can be put up, so that no other file ever becomes public by it.

create table logo (
    sha256  text           not null constraint logo_pk primary key
                           constraint logo_file_fk references stored_file,
    width   integer        not null constraint logo_width_in_points check (width between 1 and 1024),
    height  integer        not null constraint logo_height_in_points check (height between 1 and 1024),
    kept_by bigint         not null constraint logo_kept_by_fk references member,
    kept_at timestamptz(6) not null
);

alter table newsroom add constraint newsroom_logo_looked_at_fk foreign key (logo_sha256) references logo;
