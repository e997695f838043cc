-- Full text: one document a message, with who may see it. A copy of 'russian' stems ASCII words as English.
create schema if not exists search;
create extension if not exists unaccent;

create text search configuration search.words (copy = pg_catalog.russian);
alter text search configuration search.words alter mapping for hword, hword_part, word with unaccent, russian_stem;

create function search.plain(words text) returns text
    language sql immutable parallel safe
    return translate(words, 'ёЁ', 'еЕ');

create table search.document (
    id           uuid primary key,
    owner_id     uuid        not null,
    at           timestamptz not null,
    site_id      uuid        not null,
    team_id      uuid,
    assignee_id  uuid,
    confidential boolean     not null,
    note         boolean     not null,
    tsv          tsvector not null
) with (autovacuum_vacuum_insert_scale_factor = 0.05);
alter table search.document alter column tsv set statistics 1000;
create index document_words on search.document using gin (tsv);
create index document_newest on search.document (at desc, id desc);
create index document_of_owner on search.document (owner_id);
