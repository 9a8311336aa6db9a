import { z } from "zod";
import { type FrontPlace, frontPlaces } from "../model/front-place.ts";
import { parsedText } from "../model/line-of-text.ts";
import { dateHints, parseDate } from "./parse-date.ts";

/**
 * The schema of `front` in an article's front matter: a place alone, or with the date until when it counts. A plain date means the
 * end of that day in `timeZone`, as editors say it.
 */
export function createFrontSchema(timeZone: string) {
  const place = z.enum(frontPlaces);
  const until = parsedText((text) => {
    const date = parseDate(text, timeZone);
    const isDay = "value" in date && /^\S{10}$/.test(text);
    return isDay ? { value: date.value.plus({ days: 1 }) } : date;
  }, dateHints);
  return z.union([
    place.transform((place): FrontPlace => ({ place })),
    z.strictObject({ place, until: until.exactOptional() }),
  ]);
}
