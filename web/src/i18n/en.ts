import { byArea } from "./by-area";

export const texts = byArea(import.meta.glob("./en/*.json", { eager: true, import: "default" }));
