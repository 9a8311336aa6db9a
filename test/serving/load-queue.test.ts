import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLoadQueue } from "../../src/serving/load-queue.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const tick = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("createLoadQueue", () => {
  it("loads once for changes that come together", async () => {
    const load = vi.fn(async () => {});
    const change = createLoadQueue(load, 50);
    change();
    await tick(30);
    change();
    await tick(49);
    expect(load).not.toHaveBeenCalled();
    await tick(1);
    expect(load).toHaveBeenCalledOnce();
    await tick(1000);
    expect(load).toHaveBeenCalledOnce();
  });

  it("never overlaps loads, and loads once more for all changes during one", async () => {
    const ends: (() => void)[] = [];
    const load = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
    const change = createLoadQueue(load, 50);
    change();
    await tick(50);
    change();
    change();
    await tick(500);
    expect(load).toHaveBeenCalledOnce();
    ends[0]?.();
    await tick(50);
    expect(load).toHaveBeenCalledTimes(2);
    ends[1]?.();
    await tick(500);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
