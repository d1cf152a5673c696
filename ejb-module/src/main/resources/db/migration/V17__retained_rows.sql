-- Entries that an import leaves as they are because a refused line names them, and how many refused
-- lines do not tell whom they mean.
ALTER TABLE import_plan ADD COLUMN retained BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_plan ADD COLUMN unclear BIGINT NOT NULL DEFAULT 0;
