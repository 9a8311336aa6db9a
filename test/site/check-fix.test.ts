import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { copyBuiltSite } from "../helpers/built-site.ts";

it("npm run check -- --fix mends the content without a built site, says what it left, and refuses other arguments", async () => {
  const project = await copyBuiltSite("fixture");
  onTestFinished(() => project.remove());
  await rm(path.join(project.root, "dist"), { recursive: true });
  const file = "src/content/articles/2026/gate.md";
  await project.write({
    [file]: "---\ndescription: It was mended.\ntitle: Harbour: the gate\n---\n\nText.\n",
    "src/content/articles/2026/broken.md": "---\ntitle: 'A\n---\n\nText.\n",
  });
  const read = () => readFile(path.join(project.root, file), "utf8");

  const dry = await project.run("check", ["--fix", "--dry-run"]);
  expect(dry.stdout).toContain('+title: "Harbour: the gate"');
  expect(await read()).toContain("title: Harbour: the gate\n");

  const { status, stdout, stderr } = await project.run("check", ["--fix"]);
  expect(status).toBe(1);
  expect(stdout).toContain(`${file}: quotes, order of fields\n--- a/${file}`);
  expect(stderr).toContain("broken.md:2:10 error front matter: not valid YAML");
  expect(stderr).toContain("1 mistake in 1 file; these files are left as they are.");
  expect(await read()).toContain('---\ntitle: "Harbour: the gate"\ndescription: It was mended.\n---\n');

  for (const [args, words] of [
    [["--dry-run"], "found --dry-run without --fix"],
    [["src"], 'found "src"; expected --fix, --dry-run or nothing'],
    [["--fixx"], "--fixx"],
  ] as const) {
    const refused = await project.run("check", [...args]);
    expect(refused).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining(words) });
  }
});
