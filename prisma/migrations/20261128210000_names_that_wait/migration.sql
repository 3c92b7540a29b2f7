-- The words of the names that wait for the pre-review, so that one is found by its beginning among many without reading all
-- that wait. Of no other state: every move of a case would write it.
CREATE INDEX "Application_names_that_wait" ON "Application"
  USING gin (array_to_tsvector(array_remove(string_to_array("searchName", ' '), '')))
  WHERE "state" IN ('SUBMITTED', 'PRE_REVIEW');
