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
