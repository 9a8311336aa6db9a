import { describe, expect, it } from "vitest";
import { formatCodeError } from "../../src/serving/format-code-error.ts";

function createError(message: string, frames: readonly string[], more: object = {}): Error {
  const error = new TypeError(message);
  error.stack = [`TypeError: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join("\n");
  return Object.assign(error, more);
}

describe("formatCodeError", () => {
  it("begins with the innermost error and its frames in the project", () => {
    const origin = createError("x is not a function", [
      "Byline (/srv/site/_includes/byline.tsx:12:3)",
      "render (/srv/site/node_modules/preact/x.js:1:1)",
      "file:///srv/site/_data/edition.ts:4:1",
      "node:internal/process:1:1",
    ]);
    const middle = createError("rendering failed", ["b (/srv/site/node_modules/b.js:1:1)"], {
      originalError: origin,
    });
    const outer = createError("template failed", [], { cause: middle });
    expect(formatCodeError(outer, "/srv/site")).toBe(
      [
        "TypeError: x is not a function",
        "    at Byline (_includes/byline.tsx:12:3)",
        "    at _data/edition.ts:4:1",
        "in: TypeError: rendering failed",
        "in: TypeError: template failed",
      ].join("\n"),
    );
  });

  it("keeps frames of dependencies if there are no others", () => {
    const error = createError("no", ["b (/srv/site/node_modules/b.js:1:1)"]);
    expect(formatCodeError(error, "/srv/site")).toBe("TypeError: no\n    at b (node_modules/b.js:1:1)");
  });

  it("formats thrown values that are no errors, and circular causes", () => {
    expect(formatCodeError("just text", "/srv/site")).toBe("just text");
    const circle = createError("round", []);
    expect(formatCodeError(Object.assign(circle, { cause: circle }), "/srv/site")).toBe("TypeError: round");
  });
});
