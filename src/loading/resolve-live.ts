import { DateTime } from "luxon";
import type { LiveReference } from "../markdown/markdown-document.ts";
import type { LiveEntry } from "../model/article.ts";
import type { Diagnostic, DiagnosticMessage } from "../model/diagnostic.ts";
import type { ParsedArticle } from "./parse-article.ts";
import type { Parsers } from "./parsers.ts";

export interface ResolvedLive {
  /** The newest first. */
  readonly entries: readonly LiveEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a text may have live coverage, so that others are not parsed for it. */
const mayBeLive = /:{3}[ \t]*live\b/;

/** The build's "now", and its name for messages. */
export interface Clock {
  readonly now: DateTime;
  readonly name: string;
}

/** Finds the live coverage of an article; undefined if it has none, or was retracted. */
export function findLive(
  { source, frontMatter }: ParsedArticle,
  siteLang: string,
  { parseMarkdown }: Parsers,
  clock: Clock,
): ResolvedLive | undefined {
  if (!mayBeLive.test(source.text) || frontMatter.corrections.some(({ kind }) => kind === "retraction"))
    return undefined;
  const { live } = parseMarkdown(source.text, frontMatter.lang ?? siteLang, {
    file: source.file,
    firstLine: source.textLine,
  });
  if (live.length === 0) return undefined;
  const found = resolveLive(live, frontMatter.date, source.file);
  const [newest] = found.entries;
  const [reference] = live;
  if (!newest || !reference || newest.date <= clock.now || frontMatter.date > clock.now) return found;
  const late = describeLate(newest.date, clock);
  return {
    ...found,
    diagnostics: [
      ...found.diagnostics,
      { file: source.file, ...reference.position, field: "live", message: late },
    ],
  };
}

/** An entry of an article that is shown cannot be in the future: its day or time is a slip. */
function describeLate(date: DateTime, { now, name }: Clock): string {
  const [entry, clock] = [date, now].map((one) => one.toFormat("yyyy-MM-dd HH:mm"));
  return `found an entry of ${entry}, and ${name} says that it is ${clock}; correct its day or time`;
}

/**
 * Resolves the times of live coverage in the zone of the article's date, that of the site. An entry without a day has that of the entry
 * below it, the oldest that of the article: so an entry that is added above others changes none of them.
 */
function resolveLive(
  references: readonly LiveReference[],
  articleDate: DateTime,
  file: string,
): ResolvedLive {
  const entries: LiveEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  let day = articleDate.toFormat("yyyy-MM-dd");
  let isWritten = false;
  let previous: DateTime | undefined;
  for (const reference of references.toReversed()) {
    const { id, title, text, time, position } = reference;
    const report = (message: string) => diagnostics.push({ file, ...position, field: "live", message });
    // Its own diagnostic says that it has none.
    if (time === "") continue;
    if (reference.day === day && !isWritten && previous)
      report(
        `found ${day}, which the entries below have too, as it is the article's day; delete it, or write it at the last entry`,
      );
    isWritten ||= reference.day !== undefined;
    day = reference.day ?? day;
    const found = resolveTime(day, time, previous, articleDate);
    if ("message" in found) {
      report(found.message);
      continue;
    }
    if (previous && found.date < previous) report(describeOrder(`${time} ${title}`, found.date, previous));
    previous = found.date;
    entries.push({ id, title, text, date: found.date });
  }
  return { entries: entries.reverse(), diagnostics };
}

/** @param previous of the entry below: of a time that clocks show twice, the one after it is meant. */
function resolveTime(
  day: string,
  time: string,
  previous: DateTime | undefined,
  { zone, zoneName }: DateTime,
): { readonly date: DateTime } | DiagnosticMessage {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  if (hour > 23 || minute > 59) return { message: `found ${time}; a day has the times 00:00 to 23:59` };
  const start = DateTime.fromISO(day, { zone });
  if (!start.isValid) return { message: `found ${day}; there is no such day` };
  const date = start.set({ hour, minute });
  // A zone may have left out a whole day, too.
  if (date.hour !== hour || date.minute !== minute || date.toFormat("yyyy-MM-dd") !== day)
    return {
      message: `found ${time} on ${day}, which no clock in ${zoneName} showed: it was set forward then`,
    };
  const dates = date.getPossibleOffsets();
  return { date: dates.find((one) => !previous || one >= previous) ?? date };
}

function describeOrder(written: string, date: DateTime, previous: DateTime): string {
  const next = previous.plus({ days: date.hasSame(previous, "day") ? 1 : 0 }).toFormat("yyyy-MM-dd");
  const short = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  return `found "${short}" above the entry of ${previous.toFormat("yyyy-MM-dd HH:mm")}, and the newest stands first; move it below, or if it is of a later day, write that: ## ${next} ${short}`;
}
