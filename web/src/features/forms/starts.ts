import type { FormDesign, FormField, Kind, Words } from "./api";

export const NO_WORDS: Words = { ru: "", en: "" };

/** What a field of each kind is usually called; the administrator may call it anything. */
const LABELS: Record<Kind, Words> = {
  name: { ru: "Как к вам обращаться", en: "Your name" },
  email: { ru: "Почта", en: "E-mail" },
  phone: { ru: "Телефон", en: "Phone" },
  subject: { ru: "Тема", en: "Subject" },
  message: { ru: "Сообщение", en: "Message" },
  line: NO_WORDS,
  text: NO_WORDS,
  number: NO_WORDS,
  date: NO_WORDS,
  choice: NO_WORDS,
  choices: NO_WORDS,
  files: { ru: "Файлы", en: "Files" },
  consent: {
    ru: "Согласен на обработку персональных данных",
    en: "I agree to the processing of my personal data",
  },
};

export function freshField(kind: Kind, others: FormField[], required = false): FormField {
  const taken = new Set(others.map((field) => field.name));
  let number = others.length + 1;
  while (taken.has(`f${number}`)) {
    number += 1;
  }
  const options = kind === "choice" || kind === "choices" ? [NO_WORDS, NO_WORDS] : [];
  return { name: `f${number}`, kind, label: LABELS[kind], hint: NO_WORDS, required, options, when: null };
}

function fields(...kinds: [Kind, boolean][]): FormField[] {
  return kinds.reduce<FormField[]>((all, [kind, required]) => [...all, freshField(kind, all, required)], []);
}

const EMPTY: FormDesign = {
  title: NO_WORDS,
  intro: NO_WORDS,
  thanks: NO_WORDS,
  fields: [],
  domains: [],
  category: null,
  team: null,
  tags: [],
  callBack: false,
};

/** A form to begin with: most need nothing more. */
export const STARTS: Record<"contact" | "callBack", () => FormDesign> = {
  contact: () => ({
    ...EMPTY,
    title: { ru: "Напишите нам", en: "Write to us" },
    fields: fields(
      ["name", true],
      ["email", true],
      ["phone", false],
      ["message", true],
      ["files", false],
      ["consent", true],
    ),
  }),
  callBack: () => ({
    ...EMPTY,
    title: { ru: "Заказать звонок", en: "Ask for a call" },
    thanks: {
      ru: "Вы успешно отправили заявку. Мы перезвоним в рабочее время.",
      en: "Your request has been sent. We will call you in working hours.",
    },
    fields: [
      ...fields(["name", true], ["phone", true], ["line", false]).map((field) =>
        field.kind === "line"
          ? { ...field, label: { ru: "Когда удобно говорить", en: "When is it convenient" } }
          : field,
      ),
      ...fields(["consent", true]).map((field) => ({ ...field, name: "f4" })),
    ],
    callBack: true,
  }),
};
