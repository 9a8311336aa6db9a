import type { DateTime } from "luxon";
import { count } from "../model/format-summary.ts";

interface Counts {
  /** Articles in the edition. */
  readonly shown: number;
  /** Articles, drafts left out, whose date is still to come. */
  readonly notDue: number;
}

/**
 * One line about articles that the clock keeps back, none where there are none. That no article at all is due is more often a wrong
 * clock than a plan, so that line is a warning.
 * @param clock what says the time: `SOURCE_DATE_EPOCH` or the clock of the machine.
 */
export function describeDue({ shown, notDue }: Counts, now: DateTime, clock: string): readonly string[] {
  if (notDue === 0) return [];
  const time = now.toUTC().startOf("second").toISO({ suppressMilliseconds: true });
  if (shown === 0) {
    return [`warning: no article is due, of ${count(notDue, "article")}: ${clock} says that it is ${time}`];
  }
  return [
    `${count(notDue, "article")} ${notDue === 1 ? "is" : "are"} not due yet; ${clock} says that it is ${time}`,
  ];
}
