import { DateTime } from "luxon";

const patterns = [
  "yyyy-M-d H:m:s ZZZ",
  "yyyy-M-d H:m:s ZZ",
  "yyyy-M-d H:m ZZZ",
  "yyyy-M-d H:m:s",
  "yyyy-M-d H:m",
  "yyyy-M-d",
  "yyyy/M/d H:m:s",
  "yyyy/M/d H:m",
  "yyyy/M/d",
  "yyyy.M.d",
  "d.M.yyyy",
  "LLLL d, yyyy",
  "LLL d, yyyy",
  "LLL d yyyy",
  "d LLLL yyyy",
  "d LLL yyyy",
  "cccc, LLLL d, yyyy",
  "ccc, d LLL yyyy",
];

/**
 * Parses a date as archives write it. A time without a zone is in `timeZone`.
 * @returns a plain date if there is no time in it, else ISO 8601 with an offset; undefined if it is no date.
 */
export function parseLooseDate(written: string, timeZone: string): string | undefined {
  const text = written
    .trim()
    .replace(/(\d)(?:st|nd|rd|th)\b/, "$1")
    .replace(/ UTC$| GMT$/, " +0000");
  // ISO 8601 also has times without a day.
  if (!/\d{4}/.test(text)) return undefined;
  const isDay = !/\d:\d\d/.test(text);
  const zone = { zone: timeZone, setZone: true } as const;
  const read = [
    DateTime.fromISO(text, zone),
    DateTime.fromISO(text.replace(/^(\S+)[ ]+(\S+?)[ ]*([+-]\d\d:?\d\d|Z)?$/, "$1T$2$3"), zone),
    DateTime.fromRFC2822(text, zone),
  ].find(isUsable);
  const date = read ?? findFormat(text, zone);
  if (!date) return undefined;
  return (
    (isDay ? date.toISODate() : date.startOf("second").toISO({ suppressMilliseconds: true })) ?? undefined
  );
}

function findFormat(
  text: string,
  zone: { readonly zone: string; readonly setZone: true },
): DateTime | undefined {
  for (const pattern of patterns) {
    const date = DateTime.fromFormat(text, pattern, { ...zone, locale: "en" });
    if (isUsable(date)) return date;
  }
  return undefined;
}

/** A number such as 20 is a year for ISO 8601. */
function isUsable(date: DateTime): boolean {
  return date.isValid && date.year > 1000 && date.year < 10_000;
}

/** Finds the date in a path: `_posts/2014-05-06-name.md`, `2014/05/06/name.md`, `2014/05/name.md`. */
export function findDateInPath(file: string): string | undefined {
  const [, year, month, day = "01"] =
    /(?:^|[/_-])((?:1[89]|20)\d\d)[-/](0[1-9]|1[0-2])(?:[-/]([0-2]\d|3[01]))?(?=[-/_.]|$)/.exec(file) ?? [];
  if (year === undefined) return undefined;
  const text = `${year}-${month}-${day}`;
  return DateTime.fromISO(text).isValid ? text : undefined;
}
