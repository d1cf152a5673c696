-- Who paused a postoffice, and since when; when it was resumed last.
ALTER TABLE postoffice ADD COLUMN paused_by VARCHAR(256);
ALTER TABLE postoffice ADD COLUMN paused_at BIGINT;
ALTER TABLE postoffice ADD COLUMN resumed_at BIGINT;

-- The password of a foreign requestor that cannot sign, as a hash.
ALTER TABLE registered_key ADD COLUMN password_hash VARCHAR(256);

-- Names that asked the directory server and are not registered there; a bounded number.
CREATE TABLE unknown_requestor (
    name     VARCHAR(129) NOT NULL PRIMARY KEY,
    first_at BIGINT NOT NULL,
    last_at  BIGINT NOT NULL,
    requests BIGINT NOT NULL
);
