import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { listStatics } from "../../src/loading/list-statics.ts";
import { createFolder } from "../helpers/publication.ts";

const site = { url: "https://test.example/" };

describe("listStatics", () => {
  it("finds files in every folder, hidden ones too, and leaves out what systems and editors leave behind", async () => {
    const root = await createFolder({
      "src/static/.nojekyll": "",
      "src/static/icons/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
      "src/static/.DS_Store": "x",
      "src/static/icons/Thumbs.db": "x",
      "src/static/icons/.a.svg.swp": "x",
      "src/static/icons/a.svg~": "x",
    });
    const { files, diagnostics } = await listStatics(root, site);
    expect(files.map(({ url }) => url)).toEqual([".nojekyll", "icons/a.svg"]);
    expect(diagnostics).toEqual([]);
  });

  it("reports links, wherever they lead", async () => {
    const root = await createFolder({ "src/static/a.txt": "a", "secret.txt": "not to be published" });
    await mkdir(path.join(root, "src/static/folder"));
    for (const [link, target] of [
      ["outside", "secret.txt"],
      ["folder/inside", "src/static/a.txt"],
      ["nowhere", "none"],
    ])
      await symlink(path.join(root, target ?? ""), path.join(root, "src/static", link ?? ""));
    const { files, diagnostics } = await listStatics(root, site);
    expect(files.map(({ url }) => url)).toEqual(["a.txt"]);
    expect(diagnostics.map(({ file, message }) => `${file}: ${message}`).sort()).toEqual(
      ["folder/inside", "nowhere", "outside"].map(
        (link) => `src/static/${link}: a symbolic link or a special file; put the file itself here`,
      ),
    );
  });

  it("finds nothing if there is no such folder", async () => {
    expect(await listStatics(await createFolder({}), site)).toEqual({ files: [], diagnostics: [] });
  });

  it("finds nothing behind a folder that is itself a link", async () => {
    const root = await createFolder({ "elsewhere/secret.txt": "not to be published" });
    await mkdir(path.join(root, "src"));
    await symlink("../elsewhere", path.join(root, "src/static"));
    const { files, diagnostics } = await listStatics(root, site);
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([
      { file: "src/static", message: expect.stringContaining("is a symbolic link") },
    ]);
  });

  it("accepts files that services ask for by name, and refuses those that open as an unchecked page", async () => {
    const asked = [
      ".well-known/apple-app-site-association",
      ".well-known/security.txt",
      "BingSiteAuth.xml",
      "CNAME",
      "_headers",
      "ads.txt",
      "favicon.ico",
      "google123.html",
      "humans.txt",
      "site.webmanifest",
    ];
    const active = ["a.xht", "b.shtml", "c.svgz", "d.PHP", "e.mht", "f.html.gz", "g.js", "h.php.html"];
    const files = Object.fromEntries([...asked, ...active].map((url) => [`src/static/${url}`, "x"]));
    const statics = await listStatics(await createFolder(files), site);
    expect(statics.files.map(({ url }) => url)).toEqual(asked);
    expect(statics.diagnostics.map(({ file }) => file).sort()).toEqual(
      active.map((url) => `src/static/${url}`),
    );
    expect(statics.diagnostics[0]?.message).toMatch(
      /^the ending \.\w+ would open as a page of this site, unchecked, or run; /,
    );
  });

  it("checks drawings like pictures, and copies them unchanged", async () => {
    const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">';
    const root = await createFolder({
      "src/static/favicon.svg": `${head}<metadata>x</metadata><path d="M0 0h1"/></svg>`,
      "src/static/b.svg": `${head}<script>go()</script></svg>`,
    });
    const { files, diagnostics } = await listStatics(root, site);
    expect(files.map(({ file }) => file)).toEqual(["src/static/favicon.svg"]);
    expect(diagnostics).toMatchObject([
      { file: "src/static/b.svg", message: expect.stringContaining("script") },
    ]);
  });

  it("reports pages that are not UTF-8, and does not change other files", async () => {
    const latin1 = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
    const root = await createFolder({ "src/static/a.html": latin1, "src/static/ads.txt": latin1 });
    const { files, diagnostics } = await listStatics(root, site);
    expect(files.map(({ url }) => url)).toEqual(["ads.txt"]);
    expect(diagnostics).toMatchObject([
      { file: "src/static/a.html", message: "not UTF-8; save it in the encoding UTF-8" },
    ]);
  });
});

describe("robots.txt among the static files", () => {
  const list = async (text: string) => {
    const { files, robots, diagnostics } = await listStatics(
      await createFolder({ "src/static/robots.txt": text }),
      site,
    );
    expect(files).toEqual([]);
    return { robots, mistakes: diagnostics.map(({ line, message }) => `${line}: ${message}`) };
  };

  it("is a part of the generated one", async () => {
    expect(
      await list(
        "\ufeffUser-Agent: GPTBot\r\nDisallow: / # all\r\n\r\nSitemap: https://cdn.example/a.xml\r\n",
      ),
    ).toEqual({
      robots: {
        text: "User-Agent: GPTBot\nDisallow: / # all\n\nSitemap: https://cdn.example/a.xml",
        hasCommonGroup: false,
        sitemaps: ["https://cdn.example/a.xml"],
      },
      mistakes: [],
    });
    expect((await list("user-agent:*\nCrawl-delay: 3")).robots?.hasCommonGroup).toBe(true);
  });

  it("is reported where a robot would pass over a line, or the build writes it already", async () => {
    const { mistakes } = await list(
      "Disallow: /a\nUser-agent: *\nno robots\nSitemap: /b.xml\nSitemap: https://test.example/sitemap.xml\n",
    );
    expect(mistakes).toEqual([
      "1: found Disallow before the first User-agent; write the line User-agent: * above it",
      "3: found no field and its value; expected a line such as Disallow: /drafts/, or # before a comment",
      "4: found a sitemap that is not an absolute URL; expected one such as https://example.org/photos.xml",
      "5: found https://test.example/sitemap.xml, which Offprint adds itself; remove the line",
    ]);
  });
});
