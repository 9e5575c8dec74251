-- report-service's own client reads the stories that it shows.
ALTER TABLE member
    DROP CONSTRAINT member_roles_check,
    ADD CHECK (roles <@ ARRAY ['editor', 'auditor', 'funder', 'administrator', 'story-reader']);
