import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBuildQueue } from "../../src/serving/build-queue.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const tick = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("createBuildQueue", () => {
  it("builds once for changes that come together", async () => {
    const build = vi.fn(async () => {});
    const change = createBuildQueue(build, 50);
    change();
    await tick(30);
    change();
    await tick(49);
    expect(build).not.toHaveBeenCalled();
    await tick(1);
    expect(build).toHaveBeenCalledOnce();
    await tick(1000);
    expect(build).toHaveBeenCalledOnce();
  });

  it("never overlaps builds, and builds once more for all changes during one", async () => {
    const ends: (() => void)[] = [];
    const build = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
    const change = createBuildQueue(build, 50);
    change();
    await tick(50);
    change();
    change();
    await tick(500);
    expect(build).toHaveBeenCalledOnce();
    ends[0]?.();
    await tick(50);
    expect(build).toHaveBeenCalledTimes(2);
    ends[1]?.();
    await tick(500);
    expect(build).toHaveBeenCalledTimes(2);
  });
});
