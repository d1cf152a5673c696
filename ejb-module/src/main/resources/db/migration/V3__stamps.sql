-- The time in the last message of a requestor: each is later than the one before, and the server
-- passes over the options and cursors of an older one.
ALTER TABLE requestor_state ADD COLUMN stamp BIGINT NOT NULL DEFAULT 0;
ALTER TABLE registration ADD COLUMN stamp BIGINT NOT NULL DEFAULT 0;
