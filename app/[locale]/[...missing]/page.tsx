import { notFound } from "next/navigation";

/** An address inside a language that no page answers to. */
export default function Missing() {
  notFound();
}
