import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.OTVET_SERVER ?? "http://localhost:8080";

/** What every page stands on; the editor's libraries come later and by themselves. */
function isBase(id: string): boolean {
  const library = id.includes("node_modules") && !/tiptap|prosemirror|linkifyjs|orderedmap|rope-sequence/.test(id);
  return (
    library ||
    /\/src\/(ui|api|shared|live|features\/tickets\/(api|fields))\//.test(id) ||
    id.endsWith("by-area.ts") ||
    id.startsWith("\0")
  );
}

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    // One style sheet and few scripts: the first screen is a handful of requests.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "base", test: isBase }] } },
    },
  },
  server: { proxy: { "/api": server, "/actuator": server } },
  test: { environment: "jsdom", setupFiles: ["src/test-setup.ts"], restoreMocks: true },
});
