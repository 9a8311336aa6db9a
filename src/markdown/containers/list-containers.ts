import { box } from "./box.ts";
import type { Container } from "./container.ts";
import { data } from "./data.ts";
import { details } from "./details.ts";
import { embed } from "./embed.ts";
import { gallery } from "./gallery.ts";
import { live } from "./live.ts";
import { pullquote } from "./pullquote.ts";
import { timeline } from "./timeline.ts";

/** All kinds of blocks, in the order of the handbook. */
export const containers: readonly Container[] = [
  gallery,
  pullquote,
  box,
  details,
  embed,
  data,
  live,
  timeline,
];
