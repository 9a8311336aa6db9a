import { DateTime } from "luxon";
import type { DiagnosticMessage } from "../model/diagnostic.ts";

const plainDate = /^\d{4}-\d\d-\d\d$/;
/** No time zone is more than 14 hours from UTC; a larger offset is a slip, and would change the day. */
const instant = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;
const zoneless = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/** What editors know of a date in front matter: the form, and examples. A date of this form may still not exist. */
export const dateHints = {
  pattern: `${plainDate.source}|${instant.source}`,
  patternErrorMessage: "expected a date such as 2021-03-20 or 2021-03-20T09:30:00Z",
  examples: ["2021-03-20", "2021-03-20T09:30:00Z", "2021-03-20T10:30:00+01:00"],
};

/**
 * Parses a date of front matter (ISO 8601): a date-time with offset or `Z`, or a plain date, which means midnight in `timeZone`. A
 * time without a zone is refused: it would be another instant on each machine.
 * @returns the date in `timeZone`.
 */
export function parseDate(text: string, timeZone: string): { readonly value: DateTime } | DiagnosticMessage {
  const [, day, time, offset] = instant.exec(text) ?? [];
  if (day === undefined && !plainDate.test(text))
    return {
      message: zoneless.test(text)
        ? `the time has no zone; add Z or an offset such as ${text}+01:00`
        : dateHints.patternErrorMessage,
    };
  const written = day === undefined ? text : `${day}T${time}${offset?.toUpperCase()}`;
  const value = DateTime.fromISO(written, { zone: timeZone });
  if (value.isValid) return { value };
  return { message: `no such date: ${value.invalidExplanation ?? "check day and month"}` };
}
