const OWNER = "otvet.owner";
const PERSONAL = /^otvet\.(draft\.|outbox$|first-steps)/;

const away = (person: string, key: string) => `otvet.of.${person}.${key}`;

/**
 * What lies in this browser for one person: drafts and what was not sent yet. When somebody else signs in here it is
 * put aside, never sent in another's name, and is back when its owner is. Answers whether somebody else sat here: what
 * was read from here before is then theirs, so the page must open anew.
 */
export function takeSeat(person: string): boolean {
  const last = localStorage.getItem(OWNER);
  if (last === person) {
    return false;
  }
  const keys = Object.keys(localStorage);
  if (last) {
    keys.filter((key) => PERSONAL.test(key)).forEach((key) => move(key, away(last, key)));
  }
  const mine = away(person, "");
  keys.filter((key) => key.startsWith(mine)).forEach((key) => move(key, key.slice(mine.length)));
  localStorage.setItem(OWNER, person);
  return last !== null;
}

function move(from: string, to: string) {
  localStorage.setItem(to, localStorage.getItem(from) ?? "");
  localStorage.removeItem(from);
}
