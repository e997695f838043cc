-- Events on their way to listeners, kept by Spring Modulith; a row goes when its listener is done.
create table jobs.event_publication (
  id uuid not null,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz,
  constraint event_publication_pk primary key (id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

create index event_publication_event_idx on jobs.event_publication using hash (serialized_event);
create index event_publication_completion_idx on jobs.event_publication (completion_date);
