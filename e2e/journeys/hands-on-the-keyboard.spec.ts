import { maria } from "../support/cast";
import { post } from "../support/company";
import { desk } from "../support/desk";
import { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { send } from "../support/letters";

test("a day's work needs no mouse, and no more keys than it may", async ({ anna, otvet, mailbox }) => {
  const { row, thread, reply, fields } = desk(anna);
  const hands = new Hands(anna);
  const subject = thread.getByRole("heading", { level: 1 });
  await post(anna.request, "/api/v1/categories", { name: "Delivery" });
  await anna.reload();
  await send(otvet.smtpPort, { from: maria, subject: "Late parcel", text: "It should have come on Monday." });
  await expect(row("Late parcel")).toBeVisible();
  await send(otvet.smtpPort, { from: maria, subject: "Wet parcel", text: "It came in the rain." });
  await expect(row("Wet parcel")).toBeVisible();

  const costs = async (most: number, what: string, act: () => Promise<void>) => {
    hands.moves = 0;
    await act();
    expect(hands.moves, what).toBeLessThanOrEqual(most);
  };
  const picks = async (key: string, name: string, keys: () => Promise<void>) => {
    await hands.press(key);
    await expect(anna.getByPlaceholder(name)).toBeFocused();
    await keys();
  };

  await costs(1, "open the next ticket", async () => {
    await hands.press("Enter");
    await expect(subject).toHaveText("Wet parcel");
  });
  await costs(1, "go to the one after it", async () => {
    await hands.press("KeyJ");
    await expect(subject).toHaveText("Late parcel");
  });
  await costs(1, "go back", async () => {
    await hands.press("KeyK");
    await expect(subject).toHaveText("Wet parcel");
  });
  await costs(2, "change the status", async () => {
    await picks("KeyS", "Status", () => hands.press("Digit2"));
    await expect(fields).toContainText("In progress");
  });
  await costs(2, "change the complexity", async () => {
    await picks("KeyX", "Complexity", () => hands.press("Digit3"));
    await expect(fields).toContainText(/Complexity: Complex(?!ity)/);
  });
  await costs(2 + "deliv".length, "change the category", async () => {
    await picks("KeyC", "Category", async () => {
      await hands.search("deliv");
      await hands.press("Enter");
    });
    await expect(fields).toContainText("Delivery");
  });
  await costs(2 + "rain".length, "tag", async () => {
    await picks("KeyT", "Tags", async () => {
      await hands.search("rain");
      await hands.press("Enter");
    });
    await expect(fields).toContainText("rain");
  });
  await hands.press("Escape");
  await costs(1, "undo", async () => {
    await hands.press("Control+KeyZ");
    await expect(fields).not.toContainText("rain");
  });
  await expect(reply).toBeVisible();
  await costs(2, "answer, close and go on", async () => {
    await hands.press("KeyR");
    await hands.write("We will send it again, dry.");
    await hands.press("Control+Shift+Enter");
    await expect(subject).toHaveText("Late parcel");
  });
  await mailbox.mailTo(maria.address, "We will send it again, dry.");
  await expect(row("Wet parcel")).toBeHidden();
});
