import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { minifyWhole } from "../../src/output/minifier.ts";
import { createProject, readTree } from "../helpers/project.ts";

it("writes the same pages, feeds and copied files with Eleventy's own command line", async () => {
  const project = await createProject();
  expect(await project.run("build")).toMatchObject({ status: 0 });
  const command = ["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts"];
  await promisify(execFile)(process.execPath, [...command, "--output=out"], { cwd: project.root });
  const [built, written] = await Promise.all([
    readTree(path.join(project.root, "dist")),
    readTree(path.join(project.root, "out")),
  ]);
  await project.remove();
  const others = [...built.keys()].filter((file) => !written.has(file));
  // What npm run build does besides.
  expect(others.filter((file) => !/^(?:files|images)\/|\.sha256$/.test(file))).toEqual([]);
  expect([...written.keys()].filter((file) => !built.has(file))).toEqual([]);
  for (const [file, text] of written) {
    const isPage = file.endsWith(".html");
    const whole = (bytes = "") => Buffer.from(bytes, "latin1").toString("utf8");
    expect(isPage ? await minifyWhole(whole(text)) : whole(text), file).toBe(whole(built.get(file)));
  }
});
