-- Replies that waited may have left since: nobody sends them twice without being asked.
do $$
declare held bigint;
begin
  update tickets.delivery
  set state = 3, at = now(),
      detail = 'restored from a backup of ' || current_setting('otvet.backup_made_at')
        || ': it may have been sent since then'
  where state = 0;
  get diagnostics held = row_count;
  if held > 0 then
    raise notice '% replies waited when the backup was made. They may have left since, so they are held as uncertain: look at them on the health page and try those again that did not arrive.', held;
  end if;
end $$;

-- Numbers that were given out since stand in people's mail: they are not given to other tickets.
select setval('tickets.ticket_number', nextval('tickets.ticket_number') + 1000);
