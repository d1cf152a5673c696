-- What a line of the audit list is about: the address, the names of the fields that changed (one a
-- line; those that every entry has begin with @), the number of the import of its postoffice.
ALTER TABLE audit ADD COLUMN address VARCHAR(1041);
ALTER TABLE audit ADD COLUMN changed VARCHAR(4000);
ALTER TABLE audit ADD COLUMN import BIGINT;
