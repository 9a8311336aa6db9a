import path from "node:path";
import { pathToFileURL } from "node:url";

/*
 * npm run eleventy -- ARGUMENTS: Eleventy's own command on .eleventy.ts, compiled. It writes into _site/, checks nothing and
 * keeps nothing in the cache.
 */
process.argv.splice(2, 0, "--config=.cache/code/eleventy.config.mjs");
await import(pathToFileURL(path.resolve("node_modules/@11ty/eleventy/cmd.cjs")).href);
