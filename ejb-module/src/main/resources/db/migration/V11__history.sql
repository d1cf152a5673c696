-- Who changed an own list, when and from where: one row for each step that changed it.
CREATE TABLE change_step (
    postoffice   INTEGER NOT NULL,
    last_number  BIGINT NOT NULL,
    first_number BIGINT NOT NULL,
    changed_at   BIGINT NOT NULL,
    who          VARCHAR(128) NOT NULL,
    way          VARCHAR(10) NOT NULL,
    doing        VARCHAR(10) NOT NULL,
    about        VARCHAR(1041) NOT NULL,
    client       VARCHAR(128) NOT NULL,
    CONSTRAINT change_step_key PRIMARY KEY (postoffice, last_number)
);

-- What an own entry was before each change of it: number ended this state, before_number began it.
-- Details that did not change with it are null. An addition has no row.
CREATE TABLE own_history (
    postoffice    INTEGER NOT NULL,
    address_key   VARCHAR(1041) NOT NULL,
    number        BIGINT NOT NULL,
    before_number BIGINT NOT NULL,
    deleted       BOOLEAN NOT NULL,
    address       VARCHAR(1041) NOT NULL,
    name          VARCHAR(256) NOT NULL,
    details       VARCHAR(16000),
    hidden        BOOLEAN NOT NULL,
    CONSTRAINT own_history_key PRIMARY KEY (postoffice, address_key, number)
);

-- When cursors passed numbers, at the directory server. SERVER: its copy of a postoffice's own list
-- passed a number of that list; the changes then had numbers up to master_number in the master
-- list. RECEIVED: a postoffice's cursor passed a number of the master list.
CREATE TABLE passage (
    side          VARCHAR(8) NOT NULL,
    postoffice    INTEGER NOT NULL,
    through       BIGINT NOT NULL,
    master_number BIGINT NOT NULL,
    list          VARCHAR(40) NOT NULL,
    passed_at     BIGINT NOT NULL,
    CONSTRAINT passage_key PRIMARY KEY (side, postoffice, through)
);
CREATE INDEX passage_last ON passage (side, postoffice, through DESC);

-- When a received entry came as it is.
ALTER TABLE gal_entry ADD COLUMN arrived_at BIGINT NOT NULL DEFAULT 0;

-- The prompts of a hosted postoffice's details, in their order, as import files write them.
CREATE TABLE template (
    postoffice INTEGER NOT NULL,
    place      INTEGER NOT NULL,
    prompt     VARCHAR(1000) NOT NULL,
    CONSTRAINT template_key PRIMARY KEY (postoffice, place)
);

-- Own entries that a list can be filtered by: hidden ones, groups and contacts.
CREATE TABLE own_mark (
    postoffice  INTEGER NOT NULL,
    mark        VARCHAR(10) NOT NULL,
    address_key VARCHAR(1041) NOT NULL,
    CONSTRAINT own_mark_key PRIMARY KEY (postoffice, mark, address_key)
);
INSERT INTO own_mark (postoffice, mark, address_key)
    SELECT postoffice, 'HIDDEN', address_key FROM own_entry WHERE hidden = TRUE AND deleted = FALSE;
