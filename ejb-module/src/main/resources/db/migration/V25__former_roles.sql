-- Whether a name was given up by a rename. It is not where only the role of directory server moved to
-- another postoffice: that one still has its name.
ALTER TABLE former_name ADD COLUMN renamed BOOLEAN DEFAULT TRUE NOT NULL;
UPDATE former_name SET renamed = FALSE WHERE name IN (SELECT name FROM postoffice);
