import { beforeEach, describe, expect, it } from "vitest";
import { forgetOpening, keepOpening, keptOpening, openingOf } from "./draft";

describe("a ticket being opened", () => {
  beforeEach(() => localStorage.clear());

  it("needs a phone number alone", () => {
    const draft = { ...keptOpening(), contact: " 8 903 111-22-33 " };
    expect(openingOf(draft).customer).toEqual({ email: null, phone: "8 903 111-22-33", name: null });
  });

  it("takes an address as one", () => {
    const draft = { ...keptOpening(), contact: "vera@mail.example", name: "Vera" };
    expect(openingOf(draft).customer).toEqual({ email: "vera@mail.example", phone: null, name: "Vera" });
  });

  it("is kept with its key until it is sent", () => {
    const draft = { ...keptOpening(), text: "She cannot sign in" };
    keepOpening(draft);
    expect(keptOpening()).toEqual(draft);
    forgetOpening();
    expect(keptOpening().text).toBe("");
    expect(keptOpening().key).not.toBe(draft.key);
  });
});
