import { afterEach, describe, expect, it, vi } from "vitest";
import { loadArticleDefaults, loadColours } from "../../src/loading/load-publication.ts";
import { schemes } from "../../src/model/theme.ts";
import { UsageError } from "../../src/model/usage-error.ts";
import { createFolder, sampleFacts } from "../helpers/publication.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the colours of a publication that cannot be loaded", () => {
  const write = (theme: unknown) =>
    Object.fromEntries(
      Object.entries({ ...sampleFacts, site: { ...sampleFacts.site, theme } }).map(([name, value]) => [
        `_data/${name}.ts`,
        `export const ${name} = ${JSON.stringify(value)};\n`,
      ]),
    );

  it("are those of its facts, or the default if these are wrong too", async () => {
    const colours = { light: { accent: "#0b4a78" } };
    expect(await loadColours(await createFolder(write({ scheme: "salmon", colours })))).toMatchObject({
      light: { ...schemes.salmon.light, accent: "#0b4a78" },
      dark: schemes.salmon.dark,
    });
    expect(await loadColours(await createFolder(write("pink")))).toEqual(schemes.gazette);
    expect(await loadColours(await createFolder({}))).toEqual(schemes.gazette);
  });
});

describe("SITE_URL", () => {
  it.each([
    "example.org",
    "ftp://example.org/",
    "http://",
    "https://example.org/?x",
    "https://example.org/#x",
  ])("is refused: %s", async (url) => {
    vi.stubEnv("SITE_URL", url);
    await expect(loadArticleDefaults("no project")).rejects.toThrow(
      new UsageError(
        `SITE_URL is "${url}"; expected the whole address of a folder, without ?, # and user name, such as https://example.org/news/`,
      ),
    );
  });
});
