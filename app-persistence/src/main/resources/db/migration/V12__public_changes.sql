-- Numbers that change with everything readers may see, so that every server knows by one look whether what it keeps
-- still holds. A subject is an article's number, 0 for the newsroom and its settings, -1 for all reviews together.

create table public_change (
    subject bigint not null constraint public_change_pk primary key,
    number  bigint not null
);

insert into public_change values (0, 1), (-1, 1);
insert into public_change select article_id, 1 from publication;

-- Once a transaction, at its very end: nobody waits for these rows while somebody still works.
create function note_public_change() returns trigger language plpgsql as $$
declare
    article bigint := (to_jsonb(coalesce(new, old)) ->> 'article_id')::bigint;
begin
    insert into public_change values (coalesce(article, 0), 1)
        on conflict (subject) do update set number = public_change.number + 1
        where public_change.xmin <> pg_current_xact_id()::xid;
    if article is not null then
        update public_change set number = number + 1
            where subject = -1 and xmin <> pg_current_xact_id()::xid;
    end if;
    return null;
end $$;

create constraint trigger publication_seen after insert or update on publication
    deferrable initially deferred for each row execute function note_public_change();
create constraint trigger newsroom_seen after insert or update on newsroom
    deferrable initially deferred for each row execute function note_public_change();
create constraint trigger rating_seen after insert or update or delete on rating
    deferrable initially deferred for each row execute function note_public_change();
