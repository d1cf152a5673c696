-- Whether a line names an entry, which may be hidden. Of older lines that is told by what addresses and names are
-- written with; some that name nobody are among them.
ALTER TABLE journal ADD COLUMN naming BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE journal SET naming = TRUE WHERE text LIKE '%:%' OR text LIKE '%@%' OR text LIKE '%''%';
