-- A kiosk checks visitors in; a device is paired and seen.
ALTER TYPE "ActorKind" ADD VALUE 'DEVICE';
