import type { Container } from "./container.ts";
import { details } from "./details.ts";
import { embed } from "./embed.ts";

/** All kinds of blocks, in the order of the handbook. */
export const containers: readonly Container[] = [details, embed];
