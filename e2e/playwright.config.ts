import { defineConfig } from "@playwright/test";
import { chromium, NO_CHROMIUM } from "./support/chromium";

if (!chromium && process.env.TEST_WORKER_INDEX === undefined) {
  process.stderr.write(`${NO_CHROMIUM}\n`);
}

/** One worker: one server for all the stories, and two cores are soon busy. */
export default defineConfig({
  testDir: "journeys",
  outputDir: "../.stamps/journeys",
  workers: 1,
  // A machine that stumbles once is told of as a flake and not as a fault, as with the tests of the server.
  retries: 1,
  forbidOnly: process.env.CI === "true",
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "../.stamps/journeys.json" }]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Moscow",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    actionTimeout: 20_000,
    launchOptions: {
      executablePath: chromium,
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
