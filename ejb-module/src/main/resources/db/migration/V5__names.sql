-- Names that a postoffice, or the directory server, had until an instant: messages to or from them
-- that were sent before it are passed over, the next cycle carries what was in them.
CREATE TABLE former_name (
    name        VARCHAR(129) NOT NULL PRIMARY KEY,
    now_name    VARCHAR(129) NOT NULL,
    given_up_at BIGINT NOT NULL
);

-- Origins whose entries in the master list, up to a number, are still to take new numbers, because
-- the origin has another name now and everybody is to learn it.
CREATE TABLE announcement (
    origin      INTEGER NOT NULL PRIMARY KEY,
    last_number BIGINT NOT NULL
);
