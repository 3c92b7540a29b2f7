import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing";

/** Next's own, with the page's locale put in front of the path. */
export const { Link, usePathname, useRouter, getPathname } = createNavigation(routing);
