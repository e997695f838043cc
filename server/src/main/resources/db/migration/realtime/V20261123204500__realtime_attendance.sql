-- When somebody was last there: had the workspace open, on whichever node.
create table realtime.attendance (
    agent uuid primary key,
    at    timestamptz not null
) with (fillfactor = 50);
