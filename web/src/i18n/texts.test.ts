import { describe, expect, it } from "vitest";
import { texts as english } from "./en";
import { texts as russian } from "./ru";

type Tree = { [key: string]: string | Tree };

const PLURAL = /_(zero|one|two|few|many|other)$/;

function keys(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key.replace(PLURAL, "")] : keys(value, `${prefix}${key}.`),
  );
}

function plurals(tree: Tree, prefix = ""): Map<string, Set<string>> {
  const result = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== "string") {
      plurals(value, `${prefix}${key}.`).forEach((forms, name) => result.set(name, forms));
    } else if (PLURAL.test(key)) {
      const name = prefix + key.replace(PLURAL, "");
      result.set(name, (result.get(name) ?? new Set()).add(PLURAL.exec(key)?.[1] ?? ""));
    }
  }
  return result;
}

describe("texts", () => {
  it("have the same keys in Russian and English", () => {
    const sorted = (tree: unknown) => [...new Set(keys(tree as Tree))].sort();

    expect(sorted(russian)).toEqual(sorted(english));
  });

  it("have every plural form of their language", () => {
    plurals(russian as unknown as Tree).forEach((forms, key) =>
      expect([key, ...[...forms].sort()]).toEqual([key, "few", "many", "one", "other"]),
    );
    plurals(english as unknown as Tree).forEach((forms, key) =>
      expect([key, ...[...forms].sort()]).toEqual([key, "one", "other"]),
    );
  });
});
