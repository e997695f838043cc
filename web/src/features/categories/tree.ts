import type { Category } from "./api";

export interface Leaf {
  category: Category;
  depth: number;
}

/** Parents before their children, each level by name. One whose parent is gone stands at the top. */
export function asTree(categories: Category[]): Leaf[] {
  const known = new Set(categories.map((category) => category.id));
  const children = new Map<string, Category[]>();
  for (const category of categories) {
    const parent = category.parent && known.has(category.parent) ? category.parent : "";
    children.set(parent, [...(children.get(parent) ?? []), category]);
  }
  const walk = (parent: string, depth: number): Leaf[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap((category) => [{ category, depth }, ...walk(category.id, depth + 1)]);
  return walk("", 0);
}

/** The category and all below it: none of them may become its parent. */
export function branch(category: Category, categories: Category[]): Set<string> {
  const found = new Set([category.id]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    categories.filter((one) => one.parent && found.has(one.parent)).forEach((one) => found.add(one.id));
  }
  return found;
}
