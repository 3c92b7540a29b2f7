import { SaidInstead } from "./said-instead";

export default function NotFound() {
  return <SaidInstead why="notFound" />;
}
