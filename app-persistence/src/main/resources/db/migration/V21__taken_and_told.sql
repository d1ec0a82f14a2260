-- What an act took off a claim and its snapshots do not tell, so that it can be put back: where the claim stood, or a
-- citation with its note. Acts that were done before are not undone.

alter table claim_revision
    add column taken text not null default '';

-- Whoever suggested other words hears what became of them.

alter table inbox_item
    drop constraint inbox_item_concern_known,
    add constraint inbox_item_concern_known check (concern in ('ASSIGNED', 'RETURNED', 'MENTIONED', 'ANSWERED',
        'LAPSED', 'SOURCE_CHANGED', 'WORDING_ACCEPTED', 'WORDING_DECLINED', 'WORDING_IN_DRAFT', 'DUE_TOMORROW'));
