-- An approved claim whose wording was copy-edited waits for an editor to confirm it.

alter table claim add column copy_edited boolean not null default false
    constraint claim_copy_edited_is_approved check (not copy_edited or state = 'APPROVED');
alter table claim alter column copy_edited drop default;
