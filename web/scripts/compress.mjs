// Text assets are compressed once here, so that the server only has to send them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

for (const file of readdirSync("dist/assets")) {
  if (/\.(js|css|svg)$/.test(file)) {
    const path = join("dist/assets", file);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}
