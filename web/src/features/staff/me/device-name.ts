const PROGRAMS: [RegExp, string][] = [
  [/YaBrowser/, "Yandex Browser"],
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** "Chrome, Windows" of what a browser says of itself; anything else as it stands. */
export function deviceName(agent: string): string {
  const named = (among: [RegExp, string][]) => among.find(([sign]) => sign.test(agent))?.[1];
  return [named(PROGRAMS), named(SYSTEMS)].filter(Boolean).join(", ") || agent;
}
