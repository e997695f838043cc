\set n random(:newest - 200, :newest)
begin;
select * from tickets.ticket where number = :n for update;
with written as (
  insert into tickets.message (id, ticket_id, version, kind, author_kind, at, text)
  select gen_random_uuid(), id, version + 1, 1, 1, now(), 'Проверили, всё на месте.' from tickets.ticket where number = :n
  returning id, ticket_id),
indexed as (
  insert into search.document (id, owner_id, at, site_id, team_id, assignee_id, confidential, note, tsv)
  select w.id, t.id, now(), t.site_id, t.team_id, t.assignee_id, t.confidential, false,
    to_tsvector('russian', 'Проверили, всё на месте.')
  from written w join tickets.ticket t on t.id = w.ticket_id)
insert into tickets.delivery (message_id, at) select id, now() from written;
update tickets.ticket set version = version + 1, last_message_at = now(), updated_at = now(), last_from = 1 where number = :n;
insert into bench.event (name, data, audience) values ('ticket', '{}', '{}'), ('message', '{}', '{}'), ('counts', '{}', '{}');
insert into bench.job (kind, lane, payload) values ('bench', 'bench:' || :n, '{}');
select pg_notify('otvet_bench', '');
commit;
