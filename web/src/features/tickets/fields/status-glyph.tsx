import { useQuery } from "@tanstack/react-query";
import { Icon, type IconName } from "../../../ui/icon";
import { statusesQuery } from "../api/queries";
import classes from "./field-chips.module.css";

const GLYPHS: Record<string, IconName> = {
  new: "star",
  open: "half",
  pending: "pause",
  "on-hold": "clock",
  solved: "check",
  closed: "checks",
};

/** A status by its shape and colour; those that administrators add look like the built-in one they stand under. */
export function StatusGlyph({ status }: { status: string }) {
  const base = useQuery(statusesQuery).data?.items.find((one) => one.id === status)?.base ?? status;
  return <Icon name={GLYPHS[base] ?? "half"} size={14} className={classes[`status-${base}`]} />;
}
