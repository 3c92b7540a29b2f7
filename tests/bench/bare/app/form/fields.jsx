"use client";

import { useActionState } from "react";
import { save } from "./actions.js";

/** Twenty boxes and a button. */
export function Fields({ facts }) {
  const [, action] = useActionState(save, null);
  return (
    <form action={action}>
      {Object.entries(facts).map(([name, value]) => (
        <label key={name}>
          {name}
          <input name={name} defaultValue={value} />
        </label>
      ))}
      <button type="submit">Save</button>
    </form>
  );
}
