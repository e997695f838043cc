import i18next, { type ResourceLanguage } from "i18next";
import { initReactI18next } from "react-i18next";
import { texts as en } from "./en";
import { texts as ru } from "./ru";

export const LANGUAGES = ["ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const bundles: Record<Language, ResourceLanguage> = { ru, en };

/** The language asked for last time, else the browser's; Russian and English are the two we speak. */
export function preferredLanguage(): Language {
  const remembered = localStorage.getItem("otvet.language");
  if (remembered === "ru" || remembered === "en") {
    return remembered;
  }
  return navigator.language.startsWith("ru") ? "ru" : "en";
}

export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: bundles,
    defaultNS: "common",
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  document.documentElement.lang = language;
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem("otvet.language", language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
