import { access, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { parseTimes, runMeasured } from "../../scripts/bench/run-measured.ts";
import { createFolder } from "../helpers/publication.ts";
import { waitUntil } from "../helpers/wait-until.ts";

const node = (code: string) => runMeasured([process.execPath, "-e", code], process.cwd(), process.env);

describe("runMeasured", () => {
  it("counts what the command and its children used", async () => {
    const burn = "while (process.cpuUsage().user < 3e5);";
    const parent = `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(burn)}]); ${burn}`;
    const { cpu, stdout } = await node(`${parent} console.log("done")`);
    expect(stdout).toBe("done\n");
    expect(cpu).toBeGreaterThanOrEqual(0.55);
  });

  it.runIf(process.platform === "linux")("sees the most memory that they had", async () => {
    const folder = await createFolder({});
    const hold = `
      const { existsSync, writeFileSync } = require("node:fs");
      const kept = Buffer.alloc(2e8, 1);
      writeFileSync("full", "");
      setInterval(() => existsSync("seen") && process.exit(kept[0] - 1), 20);`;
    const measured = runMeasured([process.execPath, "-e", hold], folder, process.env);
    await waitUntil(() => access(path.join(folder, "full")));
    // The watch looks every 50 ms; its timer is due before this one, however slow the machine is.
    await wait(200);
    await writeFile(path.join(folder, "seen"), "");
    const { memory } = await measured;
    expect(memory).toBeGreaterThan(200);
  });

  it("throws with what was printed when the command fails", async () => {
    await expect(node('console.log("one"); console.error("two"); process.exit(3)')).rejects.toThrow(
      /ended with 3:\none\ntwo\n/,
    );
  });

  it("throws when there is no such command", async () => {
    await expect(runMeasured(["no-such-command"], process.cwd(), process.env)).rejects.toThrow(
      /ended with 127/,
    );
  });
});

describe("parseTimes", () => {
  it.each([
    ["0m0.000000s 0m0.000000s\n0m1.250000s 0m0.500000s\n", 1.75],
    ["0m0.004s 0m0.002s\n2m3.100s 1m0.000s\n", 183.1],
  ])("adds the children's user and system time of %j", (times, seconds) => {
    expect(parseTimes(times)).toBeCloseTo(seconds, 6);
  });

  it("throws for what no shell prints", () => {
    expect(() => parseTimes("")).toThrow('printed ""; expected four times');
  });
});
