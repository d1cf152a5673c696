-- An import has one number, counted for each postoffice, from the moment its file is read. The
-- number is in the column "import", which was set only when a plan was applied.
UPDATE import_plan SET import =
    (SELECT n.epoch FROM numbered_list n WHERE n.postoffice = import_plan.postoffice)
    + (SELECT COUNT(*) FROM import_plan p
        WHERE p.postoffice = import_plan.postoffice AND p.import = 0 AND p.id <= import_plan.id)
    WHERE import = 0 AND postoffice IN (SELECT postoffice FROM numbered_list);
UPDATE numbered_list SET epoch =
    (SELECT MAX(p.import) FROM import_plan p WHERE p.postoffice = numbered_list.postoffice)
    WHERE epoch <
    (SELECT MAX(p.import) FROM import_plan p WHERE p.postoffice = numbered_list.postoffice);
CREATE INDEX import_plan_number ON import_plan (postoffice, import);

-- An import without a preview: its plan is applied while its file is read, and of its rows only
-- those are kept that were refused.
ALTER TABLE import_plan ADD COLUMN direct BOOLEAN NOT NULL DEFAULT FALSE;
