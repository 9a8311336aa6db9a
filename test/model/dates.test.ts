import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { formatInstant } from "../../src/model/dates.ts";

describe("formatInstant", () => {
  it("keeps the offset of the date's zone and drops empty milliseconds", () => {
    const date = DateTime.fromISO("2021-03-20T09:00:00", { zone: "Asia/Shanghai" });
    expect(formatInstant(date)).toBe("2021-03-20T09:00:00+08:00");
  });

  it("keeps the instant where the zone's offset has seconds", () => {
    const date = DateTime.fromISO("1800-05-05", { zone: "Europe/Berlin" });
    expect(DateTime.fromISO(formatInstant(date)).toMillis()).toBe(date.toMillis());
  });

  it("refuses an invalid date", () => {
    expect(() => formatInstant(DateTime.fromISO("2021-02-30"))).toThrow(
      "a date cannot be written: you specified 30",
    );
  });
});
