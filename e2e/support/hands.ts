import type { Locator, Page } from "@playwright/test";

/** Someone's hands at the keyboard: every key or chord and every click is one move; the words of a text are none. */
export class Hands {
  moves = 0;

  constructor(private readonly page: Page) {}

  async press(keys: string) {
    this.moves++;
    await this.page.keyboard.press(keys);
  }

  /** The same physical key with Ctrl while the keyboard stands in the Russian layout. */
  async pressInRussian(code: string, letter: string) {
    this.moves++;
    const devtools = await this.page.context().newCDPSession(this.page);
    for (const type of ["rawKeyDown", "keyUp"] as const) {
      await devtools.send("Input.dispatchKeyEvent", { type, modifiers: 2, code, key: letter });
    }
    await devtools.detach();
  }

  async click(target: Locator) {
    this.moves++;
    await target.click();
  }

  /** Letters that look for something, each a move. */
  async search(letters: string) {
    this.moves += letters.length;
    await this.page.keyboard.type(letters);
  }

  /** What one has to say. */
  async write(text: string) {
    await this.page.keyboard.type(text);
  }

  /** A picture out of the clipboard, into what has the focus. */
  async paste(picture: Buffer, name: string) {
    this.moves++;
    await this.page.evaluate(
      ({ bytes, name }) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([Uint8Array.from(bytes)], name, { type: "image/png" }));
        document.activeElement?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      { bytes: [...picture], name },
    );
  }
}
