import { chmod, cp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createRandom } from "../../scripts/bench/create-random.ts";
import { type Kind, openMemory } from "../../src/memory/memory.ts";
import { damageAtRandom } from "../helpers/damage.ts";
import { createFolder } from "../helpers/publication.ts";

interface Made {
  readonly text: string;
}

const together: Kind<Made> = { name: "together" };
const apart: Kind<Made> = { name: "apart", isApart: true };
const lasting: Kind<Made> = { name: "lasting", schema: z.object({ text: z.string() }) };
const kinds = [together, apart, lasting];
const names = Array.from({ length: 12 }, (_, index) => `“${index}”\t\n`);
const makeText = (name: string) => ({ text: `${name} `.repeat(10) });

/** What a run gets for each name, and how many values it had to make. */
function run(folder: string, wanted: readonly string[] = names, code = "code") {
  const memory = openMemory(folder, code);
  let made = 0;
  const values = kinds.flatMap((kind) =>
    wanted.map((name) =>
      memory.recall(kind, ["name", name], () => {
        made++;
        return makeText(name);
      }),
    ),
  );
  const reasons = kinds.flatMap((kind) => memory.save(kind) ?? []);
  return { values, made, reasons };
}

const all = names.length * kinds.length;
const whole = [...names, ...names, ...names].map(makeText);

async function createCache(): Promise<string> {
  const folder = path.join(await createFolder({}), ".cache/memory");
  expect(run(folder)).toEqual({ values: whole, made: all, reasons: [] });
  return folder;
}

const sizeOf = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (e) => (await stat(path.join(e.parentPath, e.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
};

describe("recall", () => {
  it("makes a value once for the same inputs, in this run and in later ones", async () => {
    const folder = await createCache();
    expect(run(folder)).toEqual({ values: whole, made: 0, reasons: [] });
    const memory = openMemory(folder, "code");
    expect(memory.find(together, ["name", "another"])).toBeUndefined();
    expect(memory.recall(together, "a", () => makeText("a"))).toEqual(memory.find(together, "a"));
  });

  it("distinguishes similar inputs, long ones too", async () => {
    const memory = openMemory(await createFolder({}), "code");
    const inputs = [["a", "b"], ["a,b"], "ab", ["ab"], 1, "1", null, "x".repeat(300), `${"x".repeat(299)}y`];
    for (const [index, one] of inputs.entries()) memory.put(together, one, makeText(String(index)));
    expect(inputs.map((one) => memory.find(together, one))).toEqual(
      inputs.map((_, index) => makeText(String(index))),
    );
  });

  it("does not cache a value that isKept refuses", async () => {
    const memory = openMemory(await createFolder({}), "code");
    memory.recall(
      together,
      "a",
      () => makeText("a"),
      ({ text }) => text === "",
    );
    expect(memory.find(together, "a")).toBeUndefined();
  });

  it("makes values anew for other code, except kinds whose inputs name all that they depend on", async () => {
    const folder = await createCache();
    expect(run(folder, names, "other code").made).toBe(all - names.length);
  });

  it("ignores a lasting value of another shape, which other code wrote", async () => {
    const folder = await createFolder({});
    const other = { name: lasting.name, schema: z.number() };
    const memory = openMemory(folder);
    memory.put(other, "a", 1);
    memory.save(other);
    expect(openMemory(folder).find(other, "a")).toBe(1);
    expect(openMemory(folder).find(lasting, "a")).toBeUndefined();
  });

  it("caches for one run only if the code is not known", async () => {
    const folder = await createFolder({});
    const memory = openMemory(folder);
    for (const kind of [together, apart]) memory.put(kind, "a", makeText("a"));
    for (const kind of [together, apart]) expect(memory.find(kind, "a")).toEqual(makeText("a"));
    for (const kind of [together, apart]) memory.save(kind);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a cache", () => {
  it("is bounded: unused entries go", async () => {
    const folder = await createCache();
    const size = await sizeOf(folder);
    for (let step = 0; step < 20; step++) {
      const memory = openMemory(folder, "code");
      memory.recall(together, `step ${step}`, () => makeText("x"));
      memory.keepOnly(apart, []);
      memory.save(together);
    }
    expect(await sizeOf(folder)).toBeLessThan(size);
    expect(await readdir(path.join(folder, "apart"))).toEqual([]);
    expect(openMemory(folder, "code").find(together, "step 19")).toEqual(makeText("x"));
  });

  it("keeps entries that a run names, without reading them", async () => {
    const folder = await createCache();
    const memory = openMemory(folder, "code");
    const isKept = (name: string) => kinds.slice(0, 2).map((kind) => memory.keep(kind, ["name", name]));
    expect(isKept(names[0] ?? "")).toEqual([true, true]);
    expect(isKept("another")).toEqual([false, false]);
    memory.keepOnly(apart, [["name", names[0] ?? ""]]);
    memory.save(together);
    const later = openMemory(folder, "code");
    for (const kind of [together, apart]) {
      expect(later.find(kind, ["name", names[0] ?? ""])).toEqual(makeText(names[0] ?? ""));
      expect(later.find(kind, ["name", names[1] ?? ""])).toBeUndefined();
    }
  });

  it("may be moved, and deleted while it is open", async () => {
    const folder = await createCache();
    await rename(folder, `${folder}-moved`);
    expect(run(`${folder}-moved`).made).toBe(0);
    const memory = openMemory(folder, "code");
    memory.put(together, "a", makeText("a"));
    await rm(path.dirname(folder), { recursive: true });
    expect(memory.save(together)).toBeUndefined();
    expect(openMemory(folder, "code").find(together, "a")).toEqual(makeText("a"));
  });

  it.each(Array.from({ length: 60 }, (_, index) => index))(
    "is the same after damage at random, seed %i",
    async (seed) => {
      const random = createRandom(seed);
      const folder = await createCache();
      const damages: string[] = [];
      for (let count = random.integer(1, 4); count > 0; count--)
        damages.push(await damageAtRandom(folder, random));
      expect({ damages, values: run(folder).values }).toEqual({ damages, values: whole });
      expect({ damages, ...run(folder) }).toEqual({ damages, values: whole, made: 0, reasons: [] });
    },
  );

  it("uses no entry with a flipped bit, and no file that was cut short at any place", async () => {
    const folder = await createCache();
    const copy = `${folder}-copy`;
    await cp(folder, copy, { recursive: true });
    const file = path.join(copy, "together");
    const bytes = await readFile(file);
    for (let place = 0; place < bytes.length; place += 7) {
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
      for (const damaged of [flipped, bytes.subarray(0, place)]) {
        await writeFile(file, damaged);
        const memory = openMemory(copy, "code");
        const found = names.map((name) => memory.find(together, ["name", name]));
        expect(found.filter((value, index) => value && value.text !== whole[index]?.text)).toEqual([]);
      }
    }
  });

  it("returns why a file cannot be written, and goes on", async () => {
    const folder = path.join(await createFolder({}), "x".repeat(300));
    const { values, made, reasons } = run(folder);
    expect({ values, made }).toEqual({ values: whole, made: all });
    expect(reasons).toEqual([
      expect.stringContaining("ENAMETOOLONG"),
      expect.stringContaining("ENAMETOOLONG"),
    ]);
  });

  it("is made usable again where folders may not be read or written", async () => {
    for (const mode of [0o000, 0o555, 0o300]) {
      const folder = await createCache();
      for (const place of [path.join(folder, "apart"), folder]) await chmod(place, mode);
      expect(run(folder).values).toEqual(whole);
      expect(run(folder)).toEqual({ values: whole, made: 0, reasons: [] });
    }
  });

  it("ignores a file in the place of another", async () => {
    const folder = await createCache();
    const other = { name: "other" };
    await cp(path.join(folder, "together"), path.join(folder, "other"));
    expect(names.map((name) => openMemory(folder, "code").find(other, ["name", name]))).toEqual(
      names.map(() => undefined),
    );
  });

  it.each(kinds)("serves two runs at once: $name", async (kind) => {
    const folder = await createFolder({});
    const memories = [openMemory(folder, "code"), openMemory(folder, "code")];
    const inputs = memories.map((_, index) => names.map((name) => [index, name]));
    for (const [index, memory] of memories.entries())
      for (const one of inputs[index] ?? []) memory.put(kind, one, makeText(one.join()));
    for (const memory of memories) memory.save(kind);
    const later = openMemory(folder, "code");
    const [lost = [], kept = []] = inputs.map((some) =>
      some.map((one) => [later.find(kind, one), makeText(one.join())]),
    );
    // The run that saves last has all of its own.
    expect(kept.filter(([found, made]) => found?.text !== made?.text)).toEqual([]);
    expect(lost.filter(([found, made]) => found && found.text !== made?.text)).toEqual([]);
  });
});
