import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";

const names = z.array(z.string()).optional();
const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ dev: z.boolean().default(false), os: names, cpu: names, libc: names }),
  ),
});

it("installs at most 250 packages for a publication (npm ci --omit=dev)", async () => {
  const text = await readFile(path.resolve(import.meta.dirname, "../package-lock.json"), "utf8");
  const { "": _project, ...packages } = lockfile.parse(JSON.parse(text)).packages;
  // Programs are packaged for each kind of machine, and npm installs those for one.
  const installed = Object.values(packages).filter(
    ({ dev, os = ["linux"], cpu = ["x64"], libc = ["glibc"] }) =>
      !dev && os.includes("linux") && cpu.includes("x64") && libc.includes("glibc"),
  );
  expect(installed.length).toBeLessThanOrEqual(250);
});

it("gives create-offprint the version of offprint, and makes it depend on that version", async () => {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(path.resolve(import.meta.dirname, "..", file), "utf8"));
  const { version, engines } = z
    .object({ version: z.string(), engines: z.unknown() })
    .parse(await read("package.json"));
  expect(await read("scripts/create-offprint/package.json")).toMatchObject({
    version,
    engines,
    dependencies: { offprint: version },
  });
});
