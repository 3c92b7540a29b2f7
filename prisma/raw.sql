
-- One application under way per passport holder (domain.md §8.1); drafts count from the moment the passport is known.
CREATE UNIQUE INDEX "Application_one_under_way" ON "Application" ("holderIndex")
  WHERE "holderIndex" IS NOT NULL
    AND "state" NOT IN ('DRAFT', 'LAPSED', 'PRE_REJECTED', 'INTERVIEW_FAILED', 'NOT_ACCEPTED', 'REFUSED', 'COLLECTED', 'WITHDRAWN');

-- One active appointment per application (agreement, rule 8).
CREATE UNIQUE INDEX "Appointment_one_active" ON "Appointment" ("applicationId") WHERE "status" IN ('BOOKED', 'CHECKED_IN');

ALTER TABLE "Slot" ADD CONSTRAINT "Slot_booked_within_capacity" CHECK ("booked" >= 0 AND "booked" <= "capacity");

-- Files on one place of one slot: the wizard orders pages by position.
CREATE UNIQUE INDEX "StoredFile_place" ON "StoredFile" ("applicationId", "slot", "position") WHERE "removedAt" IS NULL;

-- The hash chain is made where it cannot be skipped: in the database, one subject at a time.
CREATE FUNCTION "chain_audit_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."subject", 7));
  SELECT "hash" INTO NEW."prevHash" FROM "AuditEntry" WHERE "subject" = NEW."subject" ORDER BY "sequence" DESC LIMIT 1;
  NEW."prevHash" := COALESCE(NEW."prevHash", '\x00'::bytea);
  NEW."hash" := sha256(NEW."prevHash" || convert_to(concat_ws('|', NEW."sequence", extract(epoch FROM NEW."at"),
    NEW."actorKind", COALESCE(NEW."actorId"::text, '-'), NEW."action", NEW."subject", NEW."data"::text), 'UTF8'));
  RETURN NEW;
END $$;
CREATE TRIGGER "AuditEntry_chain" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "chain_audit_entry"();

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ApplicationEvent_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ApplicationEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
