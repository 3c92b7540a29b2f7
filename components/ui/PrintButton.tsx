"use client";

import { Button } from "./Button";
import { Icon } from "./Icon";
import { ScriptOnly } from "./ScriptOnly";

/** Prints the page; without script the browser's own menu does. */
export const PrintButton = ({ label }: { readonly label: string }) => (
  <ScriptOnly>
    <Button tone="quiet" className="no-print" onClick={() => window.print()}>
      <Icon of="printer" />
      {label}
    </Button>
  </ScriptOnly>
);
