import { existsSync, readdirSync } from "node:fs";
import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// Zones come from the folder list, so that a new feature cannot forget them: features do not know one another,
// and what lies below (api, live, i18n, ui, shared) knows neither features nor app.
const features = existsSync("src/features") ? readdirSync("src/features") : [];
const featureZones = features.map((feature) => ({
  files: [`src/features/${feature}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { regex: `/features/(?!${feature}/)`, message: "A feature does not import another feature." },
          { regex: `^(\\.\\./)+(${features.filter((f) => f !== feature).join("|") || "-"})/`, message: "As above." },
          { regex: "/app/", message: "A feature does not import app." },
        ],
      },
    ],
  },
}));
const ground = {
  files: ["src/{api,live,i18n,ui,shared}/**"],
  rules: { "no-restricted-imports": ["error", { patterns: [{ regex: "/(features|app)/", message: "Too high." }] }] },
};

export default tseslint.config(
  { ignores: ["**/dist"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  hooks.configs.flat["recommended-latest"],
  {
    rules: {
      // The virtual list is drawn anew by itself; no compiler memoizes it here.
      "react-hooks/incompatible-library": "off",
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", { max: 120 }],
      "no-console": "error",
      "no-warning-comments": "error",
    },
  },
  { files: ["**/*.test.{ts,tsx}"], rules: { "max-lines": ["error", 500], "max-lines-per-function": "off" } },
  {
    files: ["scripts/**"],
    languageOptions: { globals: { process: "readonly", console: "readonly" } },
    rules: { "no-console": "off" },
  },
  ground,
  ...featureZones,
);
