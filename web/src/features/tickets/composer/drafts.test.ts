import { beforeEach, describe, expect, it } from "vitest";
import { isEmpty, localDrafts, newerDraft } from "./drafts";

const local = { html: "<p>here</p>", text: "here", attachments: [], savedAt: "2026-11-23T10:00:00.000Z" };

describe("drafts", () => {
  beforeEach(() => localStorage.clear());

  it("keep reply and note of each ticket apart", () => {
    localDrafts.write("1", "reply", local);

    expect(localDrafts.read("1", "reply")).toEqual(local);
    expect(localDrafts.read("1", "note")).toBeNull();
    expect(localDrafts.read("2", "reply")).toBeNull();
  });

  it("take the newer of what the browser and the server remember", () => {
    const later = { html: "<p>there</p>", text: "there", savedAt: "2026-11-23T10:05:00.000Z" };
    const earlier = { ...later, savedAt: "2026-11-23T09:00:00.000Z" };

    expect(newerDraft(local, later)?.text).toBe("there");
    expect(newerDraft(local, earlier)?.text).toBe("here");
    expect(newerDraft(null, earlier)?.text).toBe("there");
    expect(newerDraft(local, { html: "", text: "", savedAt: "" })?.text).toBe("here");
  });

  it("never make markup of plain text", () => {
    expect(newerDraft(null, { html: "", text: "<b>\nx", savedAt: "" })?.html).toBe("<p>&lt;b></p><p>x</p>");
  });

  it("are empty only without words, pictures and files", () => {
    expect(isEmpty({ text: " \n", html: "<p></p>" })).toBe(true);
    expect(isEmpty({ text: "", html: '<p><img src="/api/v1/attachments/1"></p>' })).toBe(false);
  });
});
