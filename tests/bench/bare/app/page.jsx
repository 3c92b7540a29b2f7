import { Greeting } from "./greeting.jsx";

/** The bare static page: made at build. */
export default function Page() {
  return (
    <main>
      <h1>A page</h1>
      <p>It is the same for everybody.</p>
      <Greeting />
    </main>
  );
}
