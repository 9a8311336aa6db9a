#!/usr/bin/env node
// `npm create offprint my-paper` installs this package and runs it: it is `offprint create my-paper`.
process.argv.splice(2, 0, "create");
await import("offprint/command");
