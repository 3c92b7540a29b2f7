-- Wrong codes are counted for one asker at one phone and purpose: no stranger's guesses lock the holder out.
DROP TABLE "PhoneLock";

CREATE TABLE "CodeLock" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locks" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "CodeLock_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "KnownBrowser" (
    "target" BYTEA NOT NULL,
    "browser" BYTEA NOT NULL,
    "lastSignedInAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownBrowser_pkey" PRIMARY KEY ("target","browser")
);
