import type { DateTime } from "luxon";
import type { Teaser } from "../model/article.ts";
import { count } from "../model/format-summary.ts";

/**
 * Returns one line that counts the articles whose date is in the future, or none if all are due. If no article at all is due, the
 * clock is probably wrong, so the line is a warning.
 * @param withheld the articles that are not shown; drafts are not counted.
 * @param clock the name of the clock.
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
