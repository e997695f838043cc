import type { Page } from "@playwright/test";
import { anna } from "../support/cast";
import { expect, test } from "../support/journey";
import { Otvet } from "../support/otvet";

test("the printed link makes the first administrator, who sees an empty, friendly workspace", async ({ page }) => {
  const otvet = await Otvet.start();
  try {
    await page.goto(otvet.url);
    await expect(page.getByText("Open the link that Otvet printed when it started")).toBeVisible();

    const [, link = ""] = await otvet.says(/Make the first administrator: (\S+)/);
    await page.goto(link);
    await expect(page.getByLabel("Name")).toBeFocused();
    await page.keyboard.type(anna.name);
    await page.keyboard.press("Tab");
    await page.keyboard.type(anna.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(anna.password);
    await expect(page.getByText("A strong password.")).toBeVisible();
    await page.keyboard.press("Enter");

    await expect(page.getByRole("heading", { name: "Nobody waits" })).toBeVisible();
    await expect(page.getByRole("button", { name: `Menu: ${anna.name}` })).toBeVisible();
    await page.goto(link);
    await expect(page.getByText("This link has done its work.")).toBeVisible();

    await haveATouchSensor(page);
    await page.goto(`${otvet.url}/settings/profile`);
    const passkeys = page.getByRole("region", { name: "Passkeys" });
    await passkeys.getByRole("button", { name: "Add a passkey" }).click();
    await passkeys.getByLabel("Password", { exact: true }).fill("a guess");
    await passkeys.getByRole("button", { name: "Make it on this device" }).click();
    await expect(passkeys.getByText("This is not the current password.")).toBeVisible();
    await passkeys.getByLabel("Password", { exact: true }).fill(anna.password);
    await passkeys.getByRole("button", { name: "Make it on this device" }).click();
    await expect(passkeys.getByText("not used yet")).toBeVisible();
    await page.context().clearCookies();
    await page.goto(`${otvet.url}/settings/profile`);
    await page.getByRole("button", { name: "Sign in by passkey" }).click();
    await expect(passkeys.getByText("last used")).toBeVisible();
  } finally {
    await otvet.stop();
  }
});

/** As a laptop has it; whoever sits there touches it at once. */
async function haveATouchSensor(page: Page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
