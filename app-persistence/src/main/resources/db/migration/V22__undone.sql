-- Undoing a return, a reconfirmation, a copy edit or a search is an act of its own.

alter table claim_revision drop constraint claim_revision_act_known;
alter table claim_revision add constraint claim_revision_act_known
    check (act in ('MAKE', 'EDIT', 'RECUT', 'CITE', 'CHANGE_CITATION', 'REMOVE_CITATION', 'RECORD_SEARCH',
                   'SOURCE_CHANGED', 'CARRY_OVER', 'RECONFIRM', 'COPY_EDIT', 'CONFIRM_COPY_EDIT',
                   'ATTEND', 'SUGGEST_WORDING', 'ANSWER_WORDING', 'ASSIGN', 'UNASSIGN', 'WAIT', 'PROPOSE',
                   'TAKE_BACK', 'APPROVE', 'RETURN', 'LAPSE', 'CLOSE', 'REOPEN', 'UNDO'));

-- The number of a search that was undone is never given to another.

alter table claim add column last_search integer not null default 0
    constraint claim_last_search_from_zero check (last_search >= 0);
update claim set last_search = found.number
    from (select claim_id, max(number) as number from search_record group by claim_id) found
    where found.claim_id = claim.claim_id;
