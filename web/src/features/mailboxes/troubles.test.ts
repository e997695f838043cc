import { describe, expect, it } from "vitest";
import description from "../../api/openapi.json";
import { texts as english } from "../../i18n/en";
import { texts as russian } from "../../i18n/ru";
import { sendingPlaceOf, serverOf, usualPort } from "./providers";
import { placeOf, PROVIDERS } from "./sign-in-api";

type Words = { title: string; text: string };

const troubles = (texts: unknown) => (texts as { mailboxes: { trouble: Record<string, Words> } }).mailboxes.trouble;

describe("troubles", () => {
  const codes = description.components.schemas.MailboxCheckResult.properties.trouble.enum as string[];

  it("each have a sentence on what is wrong and one on what to do, in both languages", () => {
    for (const code of codes) {
      for (const words of [troubles(russian)[code], troubles(english)[code]]) {
        expect(words?.title, code).toMatch(/^\S.{5,60}[^.]$/);
        expect(words?.text, code).toMatch(/^\S.{20,}[.:]$/);
      }
    }
  });

  it("are no more than the server knows", () => {
    expect(Object.keys(troubles(russian)).sort()).toEqual([...codes].sort());
  });
});

describe("servers", () => {
  it("are known for the services that everybody uses", () => {
    expect(serverOf("shop@yandex.ru", "imap")).toEqual({ host: "imap.yandex.ru", known: true });
    expect(serverOf("shop@mail.ru", "pop3")).toEqual({ host: "pop.mail.ru", known: true });
  });

  it("are guessed for others, once the address is whole", () => {
    expect(serverOf("help@shop.example", "imap")).toEqual({ host: "imap.shop.example", known: false });
    expect(serverOf("help@shop", "imap")).toBeNull();
  });

  it("are those of the provider that somebody signs in with", () => {
    for (const provider of PROVIDERS) {
      expect(placeOf(provider, "imap")).toMatchObject({ port: 993, security: "tls" });
    }
    expect(sendingPlaceOf("imap.gmail.com")).toEqual({ sendingHost: "smtp.gmail.com", sendingSecurity: "tls" });
    expect(sendingPlaceOf("outlook.office365.com").sendingSecurity).toBe("starttls");
  });

  it("listen where they usually do", () => {
    expect(usualPort("imap", "tls")).toBe(993);
    expect(usualPort("pop3", "starttls")).toBe(110);
  });
});
