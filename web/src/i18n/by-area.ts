import type { ResourceLanguage } from "i18next";

/** Files of one language by their names without folder and ending: each is a namespace. */
export function byArea(files: Record<string, unknown>): ResourceLanguage {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ""), texts]),
  ) as ResourceLanguage;
}
