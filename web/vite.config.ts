import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.OTVET_SERVER ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react()],
  build: { target: "es2022", cssCodeSplit: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": server, "/actuator": server } },
  test: { environment: "jsdom", setupFiles: ["src/test-setup.ts"], restoreMocks: true },
});
