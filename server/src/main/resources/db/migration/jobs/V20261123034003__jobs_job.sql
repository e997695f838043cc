-- Work that outlives the process that asked for it. Within a lane the lowest id goes first and alone.
create schema if not exists jobs;

create table jobs.job (
  id bigint generated always as identity,
  kind text not null,
  lane text not null,
  payload jsonb not null,
  entered_at timestamptz not null default now(),
  run_at timestamptz not null default now(),
  attempts int not null default 0,
  claimed_until timestamptz,
  parked_at timestamptz,
  error text,
  constraint job_pk primary key (id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_cost_delay = 0);

create index job_due_idx on jobs.job (run_at, id) where parked_at is null;
create index job_lane_idx on jobs.job (lane, id) where parked_at is null;
create index job_parked_idx on jobs.job (parked_at) where parked_at is not null;
