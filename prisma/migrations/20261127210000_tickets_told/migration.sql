-- A change of a ticket is told to the desks of its hall once it is committed: which desk and which hall, nothing of whom
-- (lib/server/engine/desk-changes.ts listens). The same payload twice in one transaction is told once.
CREATE FUNCTION "tell_ticket_desks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('desk_changes', 'reception:' || NEW."hallId");
  IF TG_OP = 'INSERT' OR NEW."forInterview" OR OLD."forInterview" THEN
    PERFORM pg_notify('desk_changes', 'interview:' || NEW."hallId");
  END IF;
  IF TG_OP = 'INSERT' OR NOT NEW."forInterview" THEN
    PERFORM pg_notify('desk_changes', 'counter:' || NEW."hallId");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Ticket_told" AFTER INSERT OR UPDATE ON "Ticket" FOR EACH ROW EXECUTE FUNCTION "tell_ticket_desks"();
