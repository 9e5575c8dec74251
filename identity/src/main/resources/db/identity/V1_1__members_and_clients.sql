CREATE TABLE organisation (
    id         uuid PRIMARY KEY,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    -- The organisation that runs this installation; its administrators admit others.
    operator   boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX organisation_one_operator ON organisation (operator) WHERE operator;

-- The only table that says who a member is. Everything else, in every service, knows the random id: to erase a person,
-- empty display_name.
CREATE TABLE member (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    display_name    text CHECK (length(display_name) BETWEEN 1 AND 200),
    roles           text[] NOT NULL CHECK (roles <@ ARRAY ['editor', 'auditor', 'funder', 'administrator']),
    created_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX member_organisation ON member (organisation_id);

-- With which a person logs in.
CREATE TABLE account (
    username      text PRIMARY KEY,
    password_hash text NOT NULL,
    member_id     uuid NOT NULL UNIQUE REFERENCES member ON DELETE CASCADE,
    created_at    timestamptz NOT NULL DEFAULT now()
);

-- With which a program gets tokens as a member.
CREATE TABLE client (
    id             uuid PRIMARY KEY,
    secret_hash    text NOT NULL,
    member_id      uuid NOT NULL REFERENCES member,
    -- The role for which the credentials file names this client; null: it is not in the file.
    provisioned_as text UNIQUE,
    created_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX client_member ON client (member_id);

-- The newest signs; older ones stay for tokens that they have signed.
CREATE TABLE signing_key (
    id          uuid PRIMARY KEY,
    private_jwk text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);
