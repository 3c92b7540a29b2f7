import { ShieldAlert } from "lucide-react";
import { SaidInstead } from "./said-instead";

export default function Forbidden() {
  return <SaidInstead why="forbidden" icon={ShieldAlert} />;
}
