import { expect, it } from "vitest";
import { deviceName } from "./device-name";

it("names the browser and the system", () => {
  expect(deviceName("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36")).toBe(
    "Chrome, Windows",
  );
  expect(deviceName("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1")).toBe("Safari, iOS");
  expect(deviceName("curl/8.5")).toBe("curl/8.5");
});
