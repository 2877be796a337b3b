-- Users of the portal, by the number that the company's other systems know them by. Zeros at the start count: text.
CREATE TABLE contacts (
  user_foreign_number text PRIMARY KEY,
  email text CHECK (email <> '')
);

-- A second list with another kind of key and value.
CREATE TABLE contracts (
  contract_number text PRIMARY KEY,
  telephone text CHECK (telephone <> '')
);

-- One row for every browser that has opened a page; user_name is null while nobody is signed in.
CREATE TABLE sessions (
  id_hash text PRIMARY KEY,
  user_name text,
  csrf_token text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- What was answered to which batch, so that a repeated batch is answered alike and changes nothing.
CREATE TABLE answered_batches (
  user_name text NOT NULL,
  endpoint text NOT NULL,
  idempotency_key text NOT NULL,
  body_hash text NOT NULL,
  answer text NOT NULL,
  answered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_name, endpoint, idempotency_key)
);

-- Who changed what, from which value to which, when, and with which batch.
CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  register text NOT NULL,
  key text NOT NULL,
  old_value text,
  new_value text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  idempotency_key text NOT NULL
);
