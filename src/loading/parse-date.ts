import { DateTime } from "luxon";

const plainDate = /^\d{4}-\d\d-\d\d$/;
/** No time zone is more than 14 hours from UTC; a larger offset is a slip, and would change the day. */
const instant = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;
const zoneless = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/**
 * Reads a date as front matter writes it (ISO 8601): a date-time with offset or `Z`, or a plain date, which means
 * midnight in `timeZone`. A time without a zone is refused: it would mean another instant on each machine.
 * @returns the date in `timeZone`, or a mistake.
 */
export function parseDate(
  text: string,
  timeZone: string,
): { readonly date: DateTime } | { readonly message: string } {
  if (plainDate.test(text)) return accept(DateTime.fromISO(text, { zone: timeZone }));
  const parts = instant.exec(text);
  if (parts)
    return accept(DateTime.fromISO(`${parts[1]}T${parts[2]}${parts[3]?.toUpperCase()}`, { zone: timeZone }));
  if (zoneless.test(text))
    return { message: `the time has no zone; add Z or an offset such as ${text}+01:00` };
  return { message: "expected a date such as 2021-03-20 or 2021-03-20T09:30:00Z" };
}

function accept(date: DateTime): { readonly date: DateTime } | { readonly message: string } {
  return date.isValid
    ? { date }
    : { message: `no such date: ${date.invalidExplanation ?? "check day and month"}` };
}
