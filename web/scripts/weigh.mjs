// The first screen's scripts, with all they import at once, must stay within the budget.
import { readFileSync, statSync } from "node:fs";

const BUDGET = 300 * 1024;
const html = readFileSync("dist/index.html", "utf8");
const seen = new Set();
const queue = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
while (queue.length > 0) {
  const file = queue.pop();
  if (seen.has(file)) continue;
  seen.add(file);
  const code = readFileSync(`dist/${file}`, "utf8");
  for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) queue.push(`assets/${name}`);
}
const bytes = [...seen].reduce((sum, file) => sum + statSync(`dist/${file}.gz`).size, 0);
console.log(`first screen: ${(bytes / 1024).toFixed(1)} kB of script, gzip, in ${seen.size} files`);
if (bytes > BUDGET) {
  console.error(`over the budget of ${BUDGET / 1024} kB`);
  process.exit(1);
}
