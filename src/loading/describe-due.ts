import type { DateTime } from "luxon";
import type { Teaser } from "../model/article.ts";
import { count } from "../model/format-summary.ts";

/**
 * One line that counts the articles whose date is still to come; none where all are due. That no article at all is due is more
 * often a wrong clock than a plan, so that line is a warning.
 * @param withheld the articles that are not shown; drafts are not counted.
 * @param clock what says the time: `SOURCE_DATE_EPOCH` or the clock of the machine.
 */
export function describeDue(
  shown: readonly unknown[],
  withheld: readonly Teaser[],
  now: DateTime,
  clock: string,
): readonly string[] {
  const notDue = withheld.filter(({ draft }) => !draft).length;
  if (notDue === 0) return [];
  const time = now.toUTC().startOf("second").toISO({ suppressMilliseconds: true });
  if (shown.length === 0) {
    return [`warning: no article is due, of ${count(notDue, "article")}: ${clock} says that it is ${time}`];
  }
  return [
    `${count(notDue, "article")} ${notDue === 1 ? "is" : "are"} not due yet; ${clock} says that it is ${time}`,
  ];
}
