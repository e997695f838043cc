-- The head of each lane carries a mark, and each side has its own order: to find the next job costs the same however
-- many wait behind a relay that is away.
alter table jobs.job
  add column head boolean not null default false,
  add column outside boolean not null default false;

update jobs.job set outside = true
where kind in ('channels.email.deliver-reply', 'notifications.mail', 'staff.mail-password-link');

update jobs.job set head = true
where id in (select min(id) from jobs.job where parked_at is null group by lane);

create index job_head_idx on jobs.job (outside, run_at, id) where head;
drop index jobs.job_due_idx;
