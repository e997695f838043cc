import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(js.configs.recommended, ...tseslint.configs.recommended, {
  rules: {
    "max-lines": ["error", 250],
    "max-lines-per-function": ["error", { max: 120 }],
    "no-console": "error",
    "no-warning-comments": "error",
    // A fixture that needs no other says so with an empty pattern.
    "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }],
    // A journey awaits what a person would see, never a time.
    "no-restricted-properties": ["error", { property: "waitForTimeout", message: "Await a condition." }],
  },
});
