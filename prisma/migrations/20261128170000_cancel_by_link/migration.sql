-- A visit is cancelled by the link on its slip with a code to the account's phone.
ALTER TYPE "OtpPurpose" ADD VALUE 'CANCEL_VISIT';
