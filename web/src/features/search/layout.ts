const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";

/** What was meant when the keyboard stood in the other layout: "dfcz" is "вася", "ьфкшф" is "maria". */
export function otherLayout(text: string): string {
  const lower = text.toLowerCase();
  const toRussian = [...lower].some((letter) => /[a-z]/.test(letter));
  const [from, to] = toRussian ? [LATIN, RUSSIAN] : [RUSSIAN, LATIN];
  return [...lower].map((letter) => (from.includes(letter) ? to[from.indexOf(letter)] : letter)).join("");
}

/** Whether every word begins, in either layout, some word of what is offered. */
export function matches(offered: string, typed: string): boolean {
  const words = offered
    .toLowerCase()
    .replaceAll("ё", "е")
    .split(/[\s—·,:]+/);
  return [typed, otherLayout(typed)].some((text) =>
    text
      .toLowerCase()
      .replaceAll("ё", "е")
      .split(/\s+/)
      .filter(Boolean)
      .every((part) => words.some((word) => word.startsWith(part))),
  );
}
