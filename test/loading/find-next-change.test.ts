import { DateTime } from "luxon";
import { expect, it } from "vitest";
import { findNextChange } from "../../src/loading/find-next-change.ts";

const now = DateTime.fromISO("2021-03-20T12:00:00Z");
const at = (time: string) => DateTime.fromISO(time);
const find = (...parameters: Parameters<typeof findNextChange>) =>
  findNextChange(...parameters)
    ?.toUTC()
    .toISO();

it("is the time at which the next article is due", () => {
  const withheld = [
    { date: at("2021-03-22T08:00:00Z"), draft: false },
    { date: at("2021-03-21T08:00:00Z"), draft: false },
    { date: at("2021-03-20T18:00:00Z"), draft: true },
  ];
  expect(find([], withheld, now)).toBe("2021-03-21T08:00:00.000Z");
});

it("is the end of a place on the front page", () => {
  const articles = [
    {
      date: at("2021-01-01T08:00:00Z"),
      front: { place: "lead" as const, until: at("2021-03-20T19:00:00Z") },
    },
    { date: at("2021-01-01T08:00:00Z"), front: { place: "off" as const } },
    { date: at("2021-01-01T08:00:00Z"), front: { place: "top" as const, until: at("2021-03-20T11:00:00Z") } },
  ];
  expect(find(articles, [], now)).toBe("2021-03-20T19:00:00.000Z");
});

it("is the time at which an article leaves the news sitemap", () => {
  expect(find([{ date: at("2021-03-19T08:00:00Z") }], [], now)).toBe("2021-03-21T08:00:00.001Z");
});

it("is never, if nothing depends on the clock", () => {
  expect(
    find([{ date: at("2021-01-01T08:00:00Z") }], [{ date: now.plus({ days: 1 }), draft: true }], now),
  ).toBeUndefined();
});
