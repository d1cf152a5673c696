-- Details that are longer than their column: what does not fit into it, null of nearly all rows. A column
-- beside costs a row nothing and is added at once, however long the list is. ${text} is a long text.
ALTER TABLE own_entry ADD COLUMN details_more ${text};
ALTER TABLE gal_entry ADD COLUMN details_more ${text};
ALTER TABLE master_entry ADD COLUMN details_more ${text};
ALTER TABLE claim ADD COLUMN details_more ${text};
ALTER TABLE deleted_entry ADD COLUMN details_more ${text};
ALTER TABLE import_row ADD COLUMN details_more ${text};
ALTER TABLE import_row ADD COLUMN old_details_more ${text};
ALTER TABLE own_history ADD COLUMN details_more ${text};
