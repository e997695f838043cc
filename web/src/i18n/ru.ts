import { byArea } from "./by-area";

export const texts = byArea(import.meta.glob("./ru/*.json", { eager: true, import: "default" }));
