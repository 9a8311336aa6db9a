import { UsageError } from "../model/usage-error.ts";

/** The last second of the year 9999: ISO 8601 and feeds (RFC 3339) have four digits for a year. */
const endOfTime = 253_402_300_799;

/** The name of the clock that {@link readClock} reads, for messages. */
export function nameClock(environment: Readonly<Record<string, string | undefined>>): string {
  return environment["SOURCE_DATE_EPOCH"] ? "SOURCE_DATE_EPOCH" : "this machine's clock";
}

/**
 * The build's "now": `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org) when it is set, else the clock.
 * @throws UsageError when it is set to something else.
 */
export function readClock(environment: Readonly<Record<string, string | undefined>>): Date {
  const epoch = environment["SOURCE_DATE_EPOCH"];
  if (epoch === undefined || epoch === "") return new Date();
  if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > endOfTime) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is "${epoch}"; expected whole seconds since 1970, such as 1616198400`,
    );
  }
  return new Date(Number(epoch) * 1000);
}
