import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { formatEditionDate, formatInstant, formatStoryTime } from "../../src/model/dates.ts";

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

describe("the dates of a front page", () => {
  const edition = DateTime.fromISO("2021-03-20T18:00", { zone: "Europe/Berlin" });

  it("are those of an edition, with the weekday", () => {
    expect(formatEditionDate(edition, "en-GB")).toBe("Saturday, 20 March 2021");
    expect(formatEditionDate(edition, "de")).toBe("Samstag, 20. März 2021");
  });

  it.each([
    ["of its day have a time", "2021-03-20T09:40", "9:40"],
    ["of its day without a time have the day", "2021-03-20", "20 Mar"],
    ["of an earlier day have the day", "2021-03-19T23:59", "19 Mar"],
    ["of another year have the year", "2020-12-31T09:40", "31 Dec 2020"],
  ])("%s", (_, date, expected) => {
    expect(formatStoryTime(DateTime.fromISO(date, { zone: "Europe/Berlin" }), edition, "en-GB")).toBe(
      expected,
    );
  });
});
