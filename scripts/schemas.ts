import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { packageRoot } from "../src/model/package-root.ts";
import { runCommandLine } from "./command-line.ts";
import { buildSchemas } from "./schemas/build-schemas.ts";

const usage = `npm run schemas

Writes the JSON Schemas of front matter and facts, for editors, into src/exports/schemas/. A test says when they are out of date.`;

await runCommandLine(usage, {}, async () => {
  const folder = path.join(packageRoot, "src/exports/schemas");
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(await buildSchemas()))
    await writeFile(path.join(folder, name), text);
  console.log(`the schemas in ${folder} are up to date.`);
});
