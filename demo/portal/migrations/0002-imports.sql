-- What was answered under an idempotency key. A key belongs to its user and register.
create table portal_demo.answers (
  register text not null,
  user_name text not null,
  idempotency_key text not null,
  body_hash text not null,
  answer text not null,
  answered_at timestamptz not null default now(),
  primary key (register, user_name, idempotency_key)
);

-- Every change of a stored value.
create table portal_demo.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  user_name text not null,
  register text not null,
  key text not null,
  before text,
  after text not null,
  idempotency_key text not null
);
