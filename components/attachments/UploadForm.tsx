import type { ReactNode } from "react";
import { apiPaths } from "@/lib/paths";

interface UploadFormProps {
  readonly id: string;
  readonly applicationId: string;
  readonly slot: string;
  readonly address?: string;
  /** The page to come back to, with its locale. */
  readonly back: string;
  readonly children?: ReactNode;
}

/** Posts files without script and comes back to its page. Its controls may stand elsewhere and name it by `form`. */
export const UploadForm = ({
  id,
  applicationId,
  slot,
  address = apiPaths.files(applicationId),
  back,
  children,
}: UploadFormProps) => (
  <form id={id} action={address} method="post" encType="multipart/form-data">
    <input type="hidden" name="slot" value={slot} />
    <input type="hidden" name="back" value={back} />
    {children}
  </form>
);
