-- What a mark was before its last change, so that the change can be undone by whoever made it.

alter table mark
    add column kind_before text constraint mark_kind_before_known
                                check (kind_before in ('OPINION', 'NOT_CHECKABLE', 'WAIVED', 'EXTRANEOUS', 'READ')),
    add column reason_before text not null default '';
