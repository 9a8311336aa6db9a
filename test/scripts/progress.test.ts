import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createProgress, withProgress } from "../../scripts/progress.ts";

const lines: string[] = [];
const tenSeconds = 10_000;

beforeEach(() => {
  lines.length = 0;
  vi.useFakeTimers();
  vi.spyOn(console, "log").mockImplementation((line) => lines.push(line));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("progress on a terminal", () => {
  it("is a bar that is drawn in place ten times a second, and removed at the end", () => {
    const drawn: string[] = [];
    vi.stubGlobal("process", { stderr: { isTTY: true, write: (text: string) => drawn.push(text) } });
    const progress = createProgress();
    progress.expect(60, "encoding pictures");
    for (const name of ["a.jpg", "b.jpg", "c.jpg"]) {
      progress.begin(name);
      if (name !== "c.jpg") progress.advance();
    }
    expect(drawn).toEqual([]);
    vi.advanceTimersByTime(100);
    const bar = `█${"░".repeat(29)} encoding pictures: 2 of 60, now c.jpg`;
    expect(drawn).toEqual([`\r\u001b[?7l${bar}\u001b[K\u001b[?7h`]);
    progress.end("Done");
    vi.advanceTimersByTime(tenSeconds);
    expect(drawn.slice(1)).toEqual(["\r\u001b[K"]);
    expect(lines).toEqual(["Done"]);
  });
});

describe("progress that no terminal shows", () => {
  it("is a line every ten seconds that says what is worked on", () => {
    const progress = createProgress();
    progress.expect(2000, "encoding pictures");
    progress.begin("a.jpg");
    vi.advanceTimersByTime(tenSeconds - 1);
    expect(lines).toEqual([]);
    vi.advanceTimersByTime(1);
    progress.advance();
    progress.begin("b.jpg");
    vi.advanceTimersByTime(tenSeconds);
    expect(lines).toEqual([
      "encoding pictures: 0 of 2,000, now a.jpg",
      "encoding pictures: 1 of 2,000, now b.jpg",
    ]);
    progress.end("Done");
    vi.advanceTimersByTime(10 * tenSeconds);
    expect(lines.slice(2)).toEqual(["Done"]);
  });

  it("counts each kind of work by itself, and the parts of one together", () => {
    const progress = createProgress();
    progress.expect(1, "drawing cards");
    progress.advance();
    vi.advanceTimersByTime(tenSeconds);
    progress.expect(3, "rendering pages");
    progress.expect(4, "rendering pages");
    progress.advance();
    vi.advanceTimersByTime(tenSeconds);
    progress.end();
    expect(lines).toEqual(["rendering pages: 1 of 7"]);
  });

  it("ends when the work fails", async () => {
    const work = withProgress(async (progress) => {
      progress.expect(1, "encoding pictures");
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    vi.advanceTimersByTime(tenSeconds);
    expect(lines).toEqual([]);
  });
});
