import { afterEach, describe, expect, it, vi } from "vitest";
import { loadArticleDefaults } from "../../src/loading/load-publication.ts";
import { UsageError } from "../../src/model/usage-error.ts";

afterEach(() => {
  vi.unstubAllEnvs();
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
