-- Who was invited has no password yet.
ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;

-- The link with which a person sets the password, once.
CREATE TABLE invitation (
    member_id  uuid PRIMARY KEY REFERENCES account (member_id) ON DELETE CASCADE,
    token_hash bytea NOT NULL UNIQUE,
    expires_at timestamptz NOT NULL
);

-- A hashed name or address, and how often a wrong password was given for it since.
CREATE TABLE wrong_password (
    subject bytea PRIMARY KEY,
    tries   integer NOT NULL,
    since   timestamptz NOT NULL
);

-- The portal: it is no member, but lets members in.
CREATE TABLE portal_client (
    id          uuid PRIMARY KEY,
    secret_hash text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    the_one     boolean NOT NULL DEFAULT true UNIQUE CHECK (the_one)
);

-- The tables of Spring Session; principal_name is the member.
CREATE TABLE page_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX page_session_expiry ON page_session (expiry_time);
CREATE INDEX page_session_principal ON page_session (principal_name);

CREATE TABLE page_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES page_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- The table of Spring Authorization Server, for the tokens of people; principal_name is the member.
CREATE TABLE oauth2_authorization (
    id                            varchar(100) PRIMARY KEY,
    registered_client_id          varchar(100) NOT NULL,
    principal_name                varchar(200) NOT NULL,
    authorization_grant_type      varchar(100) NOT NULL,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);
CREATE INDEX oauth2_authorization_principal ON oauth2_authorization (principal_name);
CREATE INDEX oauth2_authorization_code ON oauth2_authorization USING hash (authorization_code_value);
CREATE INDEX oauth2_authorization_access ON oauth2_authorization USING hash (access_token_value);
CREATE INDEX oauth2_authorization_refresh ON oauth2_authorization USING hash (refresh_token_value);
