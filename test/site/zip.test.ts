import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import { type Project, readTree } from "../helpers/project.ts";

const name = "the-harbour-post-mail-2021-03-20";

let project: Project;
const inProject = (file: string) => path.join(project.root, file);
const packageSite = (environment: NodeJS.ProcessEnv = {}) =>
  project.run("package", [], { ...clock, ...environment });
const listZips = async () => (await readdir(project.root)).filter((file) => file.includes(".zip"));

beforeAll(async () => {
  project = await copyBuiltSite("fixture");
  await rm(inProject("dist"), { recursive: true });
});
afterAll(() => project.remove());

describe("npm run package", () => {
  it("asks for a build where there is none", async () => {
    const { status, stderr } = await packageSite();
    expect(stderr).toBe("The content is right, but there is no dist/ to check; npm run build makes it.\n");
    expect(status).toBe(1);
    expect(await listZips()).toEqual([]);
  });

  it("writes the whole site under its name and the date of the newest article", async () => {
    const built = await project.run("build", [], clock);
    expect(built.stderr).toBe("");
    const { status, stdout, stderr } = await packageSite();
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${name}\\.zip: \\d+ files, \\d+ kB\\n$`, "m"));
    expect(await listZips()).toEqual([`${name}.zip`]);

    const entries = unzipSync(await readFile(inProject(`${name}.zip`)));
    const { "START-HERE.html": start, ...site } = entries;
    expect(start).toBeDefined();
    const packed = Object.entries(site).map(
      ([file, bytes]) => [file, Buffer.from(bytes).toString("latin1")] as const,
    );
    const dist = [...(await readTree(inProject("dist")))].map(
      ([file, text]) => [`${name}/${file}`, text] as const,
    );
    expect(new Map(packed)).toEqual(new Map(dist));
  });

  it("writes the same bytes again, in another time zone too", async () => {
    const first = await readFile(inProject(`${name}.zip`));
    await packageSite({ TZ: "Pacific/Kiritimati" });
    expect((await readFile(inProject(`${name}.zip`))).equals(first)).toBe(true);
  });

  it("packs no site that does not pass the check, and leaves the ZIP as it is", async () => {
    const first = await readFile(inProject(`${name}.zip`));
    const page = inProject("dist/about.html");
    const html = await readFile(page, "utf8");
    await writeFile(page, html.replace("</main>", '<a href="nowhere.html">Nowhere</a></main>'));
    const { status, stderr } = await packageSite();
    await writeFile(page, html);
    expect(status).toBe(1);
    expect(stderr).toContain("dist/about.html:");
    expect(stderr).toContain("nothing was written.");
    expect((await readFile(inProject(`${name}.zip`))).equals(first)).toBe(true);
  });

  it("says what is missing when no article is published", async () => {
    await rm(inProject("src/content/articles"), { recursive: true });
    await rm(inProject(`${name}.zip`));
    const built = await project.run("build", [], clock);
    expect(built.stderr).toBe("");
    const { status, stderr } = await packageSite();
    expect(stderr).toBe(
      'there is no article to package; write one (npm run new -- "A headline"), then npm run build\n',
    );
    expect(status).toBe(1);
    const draft = "src/content/articles/2021/draft.md";
    await project.write({
      [draft]: "---\ntitle: A\ndescription: B.\ndate: 2021-01-01\nauthors: [ada]\ndraft: true\n---\nC.\n",
    });
    expect((await packageSite()).stderr).toBe(
      `no article is published yet, of 1 article; publish ${draft} (remove its line draft: true), then npm run build\n`,
    );
    expect(await listZips()).toEqual([]);
  });
});
