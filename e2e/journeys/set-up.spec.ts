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
  } finally {
    await otvet.stop();
  }
});
