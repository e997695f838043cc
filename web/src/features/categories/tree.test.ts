import { expect, it } from "vitest";
import { asTree, branch } from "./tree";

const categories = [
  { id: "refund", name: "Refund", parent: "money" },
  { id: "money", name: "Money" },
  { id: "access", name: "Access", parent: null },
  { id: "partial", name: "Partial", parent: "refund" },
  { id: "lost", name: "Lost", parent: "gone" },
];

it("puts parents before children and sorts each level", () => {
  expect(asTree(categories).map(({ category, depth }) => [category.id, depth])).toEqual([
    ["access", 0],
    ["lost", 0],
    ["money", 0],
    ["refund", 1],
    ["partial", 2],
  ]);
});

it("knows a whole branch", () => {
  expect([...branch({ id: "money", name: "Money" }, categories)].sort()).toEqual(["money", "partial", "refund"]);
});
