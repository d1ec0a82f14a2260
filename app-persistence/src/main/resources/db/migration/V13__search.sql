-- What can be looked for, and what claims mean: all of it made from the other tables, and made again when it is lost.

-- The language's own rules for stems where PostgreSQL brings them, and whole words where not.
create function search_config(language text) returns text language sql immutable as $$
    select coalesce((select named from (values
        ('en', 'english'), ('de', 'german'), ('fr', 'french'), ('es', 'spanish'), ('it', 'italian'),
        ('pt', 'portuguese'), ('nl', 'dutch'), ('da', 'danish'), ('sv', 'swedish'), ('nb', 'norwegian'),
        ('nn', 'norwegian'), ('no', 'norwegian'), ('fi', 'finnish'), ('hu', 'hungarian'), ('ro', 'romanian'),
        ('ru', 'russian'), ('tr', 'turkish')) as known (tag, named)
        where tag = split_part(lower(language), '-', 1)), 'simple')
$$;

-- A text as it is searched. One that is too much for a search vector is searched by its beginning.
create function search_words(config text, text text) returns tsvector language plpgsql stable as $$
begin
    return to_tsvector(config::regconfig, left(text, 300000));
exception when program_limit_exceeded then
    return to_tsvector(config::regconfig, left(text, 60000));
end
$$;

-- The different words of a text as they are written, for those who mistype them.
create function search_spellings(text text) returns text[] language sql stable as $$
    select array(select word from unnest(tsvector_to_array(search_words('simple', text))) as word
                 where char_length(word) between 4 and 30 and word !~ '[0-9/@._]')
$$;

create table search_entry (
    kind       text           not null constraint search_entry_kind_known
                              check (kind in ('ARTICLE', 'CLAIM', 'VERDICT', 'SOURCE', 'PERSON')),
    number     bigint         not null,
    version    integer        not null,
    config     text           not null,
    words      tsvector       not null,
    spellings  text[],
    article_id bigint,
    member_id  bigint,
    state      text           not null,
    rating     text           not null,
    dated      timestamptz(6) not null,
    changed_in xid8           not null,
    constraint search_entry_pk primary key (kind, number)
);

create index search_entry_words on search_entry using gin (words);
create index search_entry_dated on search_entry (dated desc, number desc);
create index search_entry_changed_in on search_entry (changed_in) where kind = 'CLAIM';
create index search_entry_unspelled on search_entry (kind) where spellings is not null;

-- Every word that was ever written, with its runs of three letters. Taken in by one server at a time.
create table search_word (
    word text   not null constraint search_word_pk primary key,
    runs text[] not null
);

create index search_word_runs on search_word using gin (runs);

create function search_runs(word text) returns text[] language sql immutable as $$
    select array(select distinct substr(' ' || word || ' ', place, 3)
                 from generate_series(1, greatest(1, char_length(word))) as place)
$$;

create function search_put(kind text, number bigint, version integer, config text, words tsvector, spelled text,
                           article_id bigint, member_id bigint, state text, rating text, dated timestamptz)
returns void language sql as $$
    insert into search_entry as known (kind, number, version, config, words, spellings, article_id, member_id, state,
                                       rating, dated, changed_in)
    values (kind, number, version, config, words, search_spellings(spelled), article_id, member_id, state, rating,
            dated, pg_current_xact_id())
    on conflict on constraint search_entry_pk do update set version = excluded.version, config = excluded.config,
        words = excluded.words, spellings = excluded.spellings, article_id = excluded.article_id,
        member_id = excluded.member_id, state = excluded.state, rating = excluded.rating, dated = excluded.dated,
        changed_in = excluded.changed_in
$$;

-- One function a kind puts the entry of one row, whether it is new, changed or missing.
create function search_put_article(which bigint) returns void language sql as $$
    select search_put('ARTICLE', a.article_id, a.version, config,
        setweight(search_words(config, a.title), 'A') || setweight(search_words(config, a.byline || ' ' || a.publisher
            || ' ' || a.address), 'B') || setweight(search_words(config, coalesce(d.text, '')), 'C'),
        concat_ws(' ', a.title, a.byline, a.publisher, d.text), a.article_id, null, a.origin, '', a.imported_at)
    from article a cross join lateral search_config(a.language) as config
    left join draft d on d.article_id = a.article_id and d.number = a.latest_draft
    where a.article_id = which
$$;

create function search_put_claim(which bigint) returns void language sql as $$
    select search_put('CLAIM', c.claim_id, c.version, config,
        setweight(search_words(config, c.wording), 'A') || setweight(search_words(config, c.claimant), 'B'),
        c.wording || ' ' || c.claimant, c.article_id, c.assignee, c.state, coalesce(c.rating, ''), a.imported_at)
    from claim c join article a on a.article_id = c.article_id cross join lateral search_config(a.language) as config
    where c.claim_id = which;
    select search_put('VERDICT', c.claim_id, c.version, config,
        setweight(search_words(config, c.rationale), 'B') || setweight(search_words(config,
            replace(c.rating, '_', ' ') || ' ' || coalesce((select min(r.label) from rating r
                where r.rating_key = c.rating), '')), 'A') || setweight(search_words(config, c.wording), 'C'),
        c.rationale, c.article_id, c.proposed_by, c.state, c.rating, c.proposed_at)
    from claim c join article a on a.article_id = c.article_id cross join lateral search_config(a.language) as config
    where c.claim_id = which and c.rating is not null
$$;

create function search_put_source(which bigint) returns void language sql as $$
    select search_put('SOURCE', s.source_id, s.version, 'english',
        setweight(search_words('english', s.title), 'A') || setweight(search_words('english',
            s.publisher || ' ' || s.origin), 'B') || setweight(search_words('english', s.address), 'C'),
        concat_ws(' ', s.title, s.publisher, s.origin), null, null, s.kind, '', s.added_at)
    from source s where s.source_id = which
$$;

create function search_put_person(which bigint) returns void language sql as $$
    select search_put('PERSON', m.member_id, m.version, 'simple', setweight(search_words('simple', m.name), 'A'),
        m.name, null, m.member_id, case when m.active then '' else 'FORMER' end, '', m.joined)
    from member m where m.member_id = which
$$;

-- What is missing, or was made from another version than the row has now.
create function search_stale(most integer) returns table (kind text, number bigint) language sql stable as $$
    select * from (
        select 'PERSON', m.member_id from member m where not exists (select from search_entry e
            where e.kind = 'PERSON' and e.number = m.member_id and e.version = m.version)
        union all
        select 'SOURCE', s.source_id from source s where not exists (select from search_entry e
            where e.kind = 'SOURCE' and e.number = s.source_id and e.version = s.version)
        union all
        select 'ARTICLE', a.article_id from article a where not exists (select from search_entry e
            where e.kind = 'ARTICLE' and e.number = a.article_id and e.version = a.version)
        union all
        select 'CLAIM', c.claim_id from claim c where not exists (select from search_entry e
            where e.kind = 'CLAIM' and e.number = c.claim_id and e.version = c.version)
        union all
        select 'CLAIM', c.claim_id from claim c where c.rating is not null and not exists (select from search_entry e
            where e.kind = 'VERDICT' and e.number = c.claim_id and e.version = c.version)) as stale
    limit most
$$;

create function search_put(kind text, number bigint) returns void language plpgsql as $$
begin
    case kind
        when 'ARTICLE' then perform search_put_article(number);
        when 'CLAIM' then perform search_put_claim(number);
        when 'SOURCE' then perform search_put_source(number);
        when 'PERSON' then perform search_put_person(number);
    end case;
end
$$;

create function search_follow() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'article' then
        perform search_put_article(new.article_id);
        if tg_op = 'UPDATE' and old.language <> new.language then
            perform search_put_claim(claim_id) from (select claim_id from claim where article_id = new.article_id
                                                     order by claim_id) as its_claims;
        end if;
    elsif tg_table_name = 'draft' then
        perform search_put_article(new.article_id);
    elsif tg_table_name = 'claim' then
        if tg_op = 'UPDATE' and new.rating is null and old.rating is not null then
            delete from search_entry where kind = 'VERDICT' and number = new.claim_id;
        end if;
        perform search_put_claim(new.claim_id);
    elsif tg_table_name = 'source' then
        perform search_put_source(new.source_id);
    else
        perform search_put_person(new.member_id);
    end if;
    return null;
end
$$;

create trigger article_searched after insert or update on article for each row execute function search_follow();
create trigger draft_searched after insert on draft for each row execute function search_follow();
create trigger claim_searched after insert or update on claim for each row execute function search_follow();
create trigger source_searched after insert or update on source for each row execute function search_follow();
create trigger member_searched after insert or update on member for each row execute function search_follow();

-- Making everything again, step by step, by whichever server comes first.
create table search_rebuild (
    rebuild_id integer        not null constraint search_rebuild_pk primary key
                              constraint search_rebuild_is_one check (rebuild_id = 1),
    asked_by   bigint         not null constraint search_rebuild_asked_by_fk references member,
    asked_at   timestamptz(6) not null,
    kind       text           not null,
    up_to      bigint         not null,
    done       bigint         not null,
    of_all     bigint         not null,
    ended_at   timestamptz(6)
);

-- The direction in which a claim's wording lies, as the sentence model sees it.
create table claim_meaning (
    claim_id bigint not null constraint claim_meaning_pk primary key
                    constraint claim_meaning_claim_fk references claim,
    wording  text   not null,
    vector   bytea  not null
);
