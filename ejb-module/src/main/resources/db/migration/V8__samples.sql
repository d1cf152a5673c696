-- How the postoffices were, a row for each postoffice and span of time: the worst within it of lag,
-- pending changes and state, the last of the counts. Spans of a minute, of 15 minutes, of an hour.
CREATE TABLE sample (
    span_seconds INTEGER NOT NULL,
    postoffice   INTEGER NOT NULL,
    slot_at      BIGINT NOT NULL,
    lag_seconds  BIGINT NOT NULL,
    pending      BIGINT NOT NULL,
    own          BIGINT NOT NULL,
    gal          BIGINT NOT NULL,
    state        VARCHAR(10) NOT NULL,
    CONSTRAINT sample_key PRIMARY KEY (span_seconds, postoffice, slot_at)
);
CREATE INDEX sample_slot ON sample (span_seconds, slot_at);

-- How many entries the digests of an own list (OWN) or of a copy (GAL) count together, so that a
-- list of all postoffices need not add them up.
CREATE TABLE list_count (
    kind       VARCHAR(12) NOT NULL,
    postoffice INTEGER NOT NULL,
    entries    BIGINT NOT NULL,
    CONSTRAINT list_count_key PRIMARY KEY (kind, postoffice)
);
INSERT INTO list_count (kind, postoffice, entries)
    SELECT kind, postoffice, SUM(entries) FROM digest
    WHERE kind IN ('OWN', 'GAL') GROUP BY kind, postoffice;

-- Whose change a number is, without a look at the entry.
DROP INDEX master_entry_number;
CREATE INDEX master_entry_number ON master_entry (number, origin);

-- The step that gave out a number, and the last run of each process, are found and not sorted.
CREATE INDEX change_time_latest ON change_time (postoffice, first_number DESC, changed_at);
CREATE INDEX run_process ON run (postoffice, process, id DESC);
