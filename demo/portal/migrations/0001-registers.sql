-- The two registers. A key is text: its zeros count.
create table portal_demo.contacts (
  user_foreign_number text primary key,
  email text
);

create table portal_demo.contracts (
  contract_number text primary key,
  telephone text
);

-- Who may do what. The cookie's value is kept as a hash alone.
create table portal_demo.sessions (
  token_hash text primary key,
  name text not null,
  role text not null check (role in ('administrator', 'user')),
  csrf_token text not null,
  created_at timestamptz not null default now()
);
