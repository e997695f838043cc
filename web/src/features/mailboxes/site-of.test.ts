import { expect, it } from "vitest";
import { siteOf } from "./site-of";

const site = (id: string, address: string, ...further: string[]) => ({ id, name: id, address, further });
const sites = [
  site("shop", "help@shop.example", "sales@goods.example"),
  site("school", "school@courses.example"),
  site("library", "ask@office.example"),
  site("it", "it@office.example"),
];

it.each([
  ["School@Courses.example", "school"],
  ["sales@goods.example", "shop"],
  ["returns@shop.example", "shop"],
  ["it@office.example", "it"],
  ["boss@office.example", undefined],
  ["it@", undefined],
  ["help", undefined],
  ["", undefined],
])("finds whose mail comes to %s", (address, id) => {
  expect(siteOf(address, sites)).toBe(id);
});
