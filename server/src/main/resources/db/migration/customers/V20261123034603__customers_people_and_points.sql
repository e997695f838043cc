-- The people who write to us. Every name, address and number is a point, so that one index finds them all.
create schema if not exists customers;
create extension if not exists pg_trgm;

create table customers.customer (
    id         uuid primary key,
    name       text        not null,
    email      text, -- the address seen last, for cards
    phone      text, -- the number seen last, for cards
    note       text        not null default '',
    version    int         not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table customers.point (
    id          uuid primary key,
    customer_id uuid        not null references customers.customer on delete cascade,
    kind        text        not null,
    value       text        not null, -- lower case, ё as е; of numbers only the digits
    shown       text        not null, -- as it was written
    last_seen   timestamptz not null default now(),
    constraint point_kind_known check (kind in ('name', 'email', 'phone'))
);
create index point_customer on customers.point (customer_id);
-- An address or a number belongs to one customer: the arbiter when two mails of a stranger arrive at once.
create unique index point_belongs_to_one on customers.point (kind, value) where kind <> 'name';
create unique index point_name_once on customers.point (customer_id, value) where kind = 'name';
create index point_fragment on customers.point using gin (value gin_trgm_ops);
create index point_prefix on customers.point (value text_pattern_ops);
create index point_last_seen on customers.point (last_seen desc);

-- Where a customer has been seen: who may see the site may see the customer.
create table customers.customer_site (
    customer_id uuid        not null references customers.customer on delete cascade,
    site_id     uuid        not null references sites.site on delete cascade,
    since       timestamptz not null default now(),
    primary key (customer_id, site_id)
);
