-- Addresses that mail came back from: a score that says whether a program should still write there, and why, in words.
create table channels_email.bounced_address (
  address text not null,
  score int not null,
  permanent boolean not null,
  reason text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  constraint bounced_address_pk primary key (address)
);
