import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { useShortcutKeys } from "../shared/use-shortcuts";
import { live } from "../live/live";
import { usePatches } from "../live/use-patches";
import { AwayStrip } from "./away-strip";
import { Overlays } from "./overlays";
import { Rail } from "./rail";
import { SignedOut } from "./signed-out";
import classes from "./shell.module.css";

/** The frame: sections at the left (below, on a phone), the page beside them, and one live stream for all. */
export function Shell() {
  useShortcutKeys();
  usePatches();
  useEffect(() => live.start(), []);
  return (
    <div className={classes.app}>
      <AwayStrip />
      <Rail />
      <Outlet />
      <Overlays />
      <SignedOut />
    </div>
  );
}
