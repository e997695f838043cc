-- Beyond every place that a browser may stand at: each begins anew.
delete from realtime.event;
update realtime.horizon set lead = lead + 1000000000000;
update realtime.horizon set tx = lead, id = 0;
do $$
begin
  execute format(
    'alter table realtime.event alter column tx set default (pg_current_xact_id()::text::bigint + %s)',
    (select lead from realtime.horizon));
end $$;
