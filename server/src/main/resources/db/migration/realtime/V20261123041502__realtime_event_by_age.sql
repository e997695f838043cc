-- Old events are found by their age, every few seconds.
create index event_at on realtime.event (at);
