-- The next draft of an article: texts that come in for one, and what a next draft made of each claim.

alter table arrival add column next_of bigint constraint arrival_next_of_fk references article;

alter table claim add column standing text not null default 'STANDS'
    constraint claim_standing_known
    check (standing in ('STANDS', 'SURROUNDED_ANEW', 'REWORDED', 'GONE', 'DOUBTFUL'));
alter table claim alter column standing drop default;

create index claim_unsettled on claim (article_id) where standing <> 'STANDS';

alter table claim_revision drop constraint claim_revision_act_known;
alter table claim_revision add constraint claim_revision_act_known
    check (act in ('MAKE', 'EDIT', 'RECUT', 'CITE', 'CHANGE_CITATION', 'REMOVE_CITATION', 'RECORD_SEARCH',
                   'SOURCE_CHANGED', 'CARRY_OVER', 'RECONFIRM', 'COPY_EDIT', 'CONFIRM_COPY_EDIT',
                   'ASSIGN', 'UNASSIGN', 'WAIT', 'PROPOSE', 'TAKE_BACK', 'APPROVE', 'RETURN', 'LAPSE', 'CLOSE',
                   'REOPEN'));
