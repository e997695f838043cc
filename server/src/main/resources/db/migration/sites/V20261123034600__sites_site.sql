-- The brands that are served; the oldest is the standard one.
create schema if not exists sites;

create table sites.site (
    id         uuid primary key,
    name       text        not null,
    address    text        not null,
    languages  text[]      not null,
    internal   boolean     not null default false,
    color      text        not null,
    version    int         not null default 1,
    created_at timestamptz not null default now(),
    constraint site_address_taken unique (address)
);
