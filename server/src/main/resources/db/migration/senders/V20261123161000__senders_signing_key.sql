-- By which key the mail of a domain is signed (DKIM), and what its name servers said of it last.
create schema if not exists senders;

create table senders.signing_key (
  domain text not null,
  selector text not null,
  private_key text not null, -- PKCS#8 in base64, encrypted with the instance key
  public_key text not null, -- SubjectPublicKeyInfo in base64, as it is published
  created_at timestamptz not null default now(),
  published_at timestamptz, -- seen at the name servers; signs from then on
  lost_at timestamptz, -- was published, and is not any more
  constraint signing_key_pk primary key (domain, selector)
);

create table senders.found_record (
  name text not null,
  verdict text not null,
  found text[] not null,
  checked_at timestamptz not null,
  constraint found_record_pk primary key (name)
);
