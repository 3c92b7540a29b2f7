-- The administrators' list of messages that did not leave (undelivered-messages.ts) shows by itself what changes in it. A
-- message on its way, which leaves or does not, passes by without a word.
CREATE FUNCTION "tell_messages_desk"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('desk_changes', 'messages:');
  RETURN NULL;
END $$;
CREATE TRIGGER "OutboxMessage_told" AFTER UPDATE ON "OutboxMessage" FOR EACH ROW
  WHEN (OLD."status" = 'FAILED' OR NEW."status" = 'FAILED'
    OR (OLD."status" = 'UNCERTAIN' AND OLD."lastError" IS DISTINCT FROM 'in flight')
    OR (NEW."status" = 'UNCERTAIN' AND NEW."lastError" IS DISTINCT FROM 'in flight')
    OR (OLD."status" = 'PENDING' AND OLD."attempts" >= 3) OR (NEW."status" = 'PENDING' AND NEW."attempts" >= 3))
  EXECUTE FUNCTION "tell_messages_desk"();
