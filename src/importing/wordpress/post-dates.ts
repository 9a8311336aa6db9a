import { DateTime } from "luxon";
import { parseLooseDate } from "../parse-loose-date.ts";

const form = "yyyy-MM-dd HH:mm:ss";

/**
 * Finds the date of a post from its local time and the same in UTC, whose difference is the zone's offset.
 * @param local `2020-01-02 10:00:00`; zeros if there is none.
 * @param timeZone of a local time alone.
 * @returns ISO 8601 with an offset; undefined if both are missing.
 */
export function findPostDate(local: string, utc: string, timeZone: string): string | undefined {
  const there = DateTime.fromFormat(local, form, { zone: "utc" });
  const universal = DateTime.fromFormat(utc, form, { zone: "utc" });
  if (!universal.isValid) return there.isValid ? parseLooseDate(local, timeZone) : undefined;
  const minutes = there.isValid ? there.diff(universal, "minutes").minutes : 0;
  const isOffset = minutes % 15 === 0 && Math.abs(minutes) <= 14 * 60;
  const zone = isOffset ? `UTC${minutes < 0 ? "-" : "+"}${formatOffset(Math.abs(minutes))}` : "utc";
  return universal.setZone(zone).toISO({ suppressMilliseconds: true }) ?? undefined;
}

function formatOffset(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A post is changed by each save: only a change on a later day is one that readers are told. */
export function isLaterDay(date: string | undefined, updated: string | undefined): boolean {
  return date !== undefined && updated !== undefined && updated.slice(0, 10) > date.slice(0, 10);
}
