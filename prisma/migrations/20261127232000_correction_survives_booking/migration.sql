-- A visit that was not kept leads back to the window's correction it was booked for: who gave one up before is put there.
UPDATE "Application" a SET "state" = 'WINDOW_CORRECTION', "version" = a."version" + 1
  WHERE a."state" = 'TO_BOOK' AND (
    SELECT e."event" FROM "ApplicationEvent" e
    WHERE e."applicationId" = a."id" AND e."event" IN ('pass', 'correct')
    ORDER BY e."at" DESC LIMIT 1
  ) = 'correct';
