-- To which addresses a program of ours wrote lately, so that it does not write again.
create table channels_email.acknowledged (
    address text        not null,
    site_id uuid        not null,
    at      timestamptz not null
);

create index acknowledged_address on channels_email.acknowledged (address, at);
