import { describe, expect, it } from "vitest";
import { ensureTypeface } from "../helpers/find-typeface.ts";

/** What was said and run on a machine where these programs print this; any other fails. */
async function ensure(programs: Readonly<Record<string, string>>, options = {}) {
  const ran: string[] = [];
  const said: string[] = [];
  const run = async (command: string, args: readonly string[]) => {
    ran.push(`${command} ${args[0]}`);
    const printed = programs[command];
    if (printed === undefined) throw new Error(`${command}: not found`);
    return printed;
  };
  await ensureTypeface((line) => said.push(line), { platform: "linux", isRoot: true, run, ...options });
  return { ran, said };
}

describe("the typeface for Chinese", () => {
  it("is left as it is where there is one, where nobody can say, and on other systems", async () => {
    expect(await ensure({ "fc-list": "/a.ttf: A\n" })).toEqual({ ran: ["fc-list :lang=zh"], said: [] });
    expect((await ensure({})).said).toEqual([]);
    expect((await ensure({}, { platform: "darwin" })).ran).toEqual([]);
  });

  it("is installed where there is none, which is said", async () => {
    const asRoot = await ensure({ "fc-list": "", sh: "" });
    expect(asRoot.ran).toEqual(["fc-list :lang=zh", "sh -c"]);
    expect(asRoot.said).toEqual([expect.stringContaining("apt-get install -y fonts-droid-fallback")]);
    expect((await ensure({ "fc-list": "", sudo: "" }, { isRoot: false })).ran[1]).toBe("sudo -n");
  });

  it("is asked for with the command that brings it, where it cannot be installed", async () => {
    await expect(ensure({ "fc-list": "" })).rejects.toThrow("mend it with: sudo sh -c");
  });
});
