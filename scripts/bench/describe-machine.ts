import { cpus, totalmem, type } from "node:os";

/** What the figures were measured on: processors, memory, system, Node. */
export function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? "unknown processor";
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${model}, ${gigabytes} GiB of memory, ${type()}, Node ${process.versions.node}`;
}
