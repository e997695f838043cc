import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useMay, useSession } from "../api/session";
import { overlay, useOverlay } from "../shared/overlay";
import type { Shortcut } from "../shared/shortcuts";
import { undo } from "../shared/undo";
import { useShortcuts } from "../shared/use-shortcuts";
import { hush } from "../ui/toast";
import { mayOpen, SECTIONS } from "./settings/sections";

const Palette = lazy(() => import("../features/search/palette").then((module) => ({ default: module.Palette })));
const Help = lazy(() => import("../features/search/help").then((module) => ({ default: module.Help })));
const NewTicket = lazy(() =>
  import("../features/tickets/opening/new-ticket").then((module) => ({ default: module.NewTicket })),
);
const AbsenceDialog = lazy(() =>
  import("../features/staff/absence/absence-dialog").then((module) => ({ default: module.AbsenceDialog })),
);

/** What floats over every page of the shell: the command menu, a new ticket, the help. */
export function Overlays() {
  const open = useOverlay();
  const pages = usePages();
  const mayOpenTickets = useMay("tickets_open");
  const close = () => overlay.show(null);
  useShortcuts([
    { keys: "Ctrl+KeyK", label: "search:keys.open", inInputs: true, run: () => overlay.show("commands") },
    { keys: "Ctrl+KeyZ", label: "tickets:keys.undo", outsideInputs: true, run: takeBack },
    ...(mayOpenTickets ? [{ keys: "KeyC", label: "tickets:keys.new", run: () => overlay.show("new-ticket") }] : []),
    { keys: "Shift+Slash", label: "search:keys.help", run: () => overlay.show("help") },
  ]);
  return (
    <Suspense fallback={null}>
      {open === "commands" && <Palette pages={pages} onClose={close} />}
      {open === "new-ticket" && <NewTicket onClose={close} />}
      {open === "absence" && <AbsenceDialog onClose={close} />}
      {open === "help" && <Help onClose={close} />}
    </Suspense>
  );
}

/** What was done last, wherever it was done. */
function takeBack() {
  hush();
  undo.run();
}

/** Every page of the settings, as something that the command menu can go to. */
function usePages(): Shortcut[] {
  const navigate = useNavigate();
  const permissions = useSession()?.agent.permissions ?? [];
  return SECTIONS.flatMap((group) => group.pages)
    .filter((page) => mayOpen(page, permissions))
    .map((page) => ({
      keys: "",
      label: `settings:page.${page.path}`,
      run: () => void navigate({ href: `/settings/${page.path}` }),
    }));
}
