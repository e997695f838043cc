-- INVARIANT: a lane has one head at most. Found by its lane, as the heads of all lanes together are many.
create unique index job_one_head_idx on jobs.job (lane) where head;
