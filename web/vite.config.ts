import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.OTVET_SERVER ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    // One style sheet and few scripts: the first screen is a handful of requests.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The application and all it needs at once in one file; pages, the editor and their libraries come later.
      output: { codeSplitting: { groups: [{ name: "base", test: /src\/app\/app\.tsx$/ }] } },
    },
  },
  server: { proxy: { "/api": server, "/actuator": server } },
  test: { environment: "jsdom", setupFiles: ["src/test-setup.ts"], restoreMocks: true, testTimeout: 30_000 },
});
