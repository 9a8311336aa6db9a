import { SingleBar } from "cli-progress";
import type { Progress } from "../src/loading/encode-pictures.ts";

export interface ShownProgress extends Progress {
  /** Ends it and says what is done; a second call does nothing. */
  end(done?: string): void;
}

/** Where no bar can be shown, a line tells at these intervals that work goes on. */
const interval = 10_000;

/** A bar on a terminal; elsewhere (a log, a pipe) a plain line every ten seconds. */
export function createProgress(): ShownProgress {
  const bar = process.stderr.isTTY
    ? new SingleBar({
        format: "{bar} {value}/{total} {work} {name}",
        hideCursor: true,
        clearOnComplete: true,
      })
    : undefined;
  const now = { work: "", name: "", value: 0, total: 0 };
  const show = () => {
    if (bar) bar.start(now.total, now.value, now);
    else if (now.value < now.total) console.log(describe(now));
  };
  const timer = bar ? undefined : setInterval(show, interval).unref();
  let isOver = false;
  return {
    expect: (count, work) => {
      const isNew = work !== now.work;
      Object.assign(now, {
        work,
        name: "",
        value: isNew ? 0 : now.value,
        total: count + (isNew ? 0 : now.total),
      });
      if (bar && count > 0) show();
    },
    begin: (name) => {
      now.name = name;
      bar?.update(now.value, now);
    },
    advance: () => {
      now.value++;
      bar?.update(now.value, now);
    },
    end: (done) => {
      if (isOver) return;
      isOver = true;
      clearInterval(timer);
      bar?.stop();
      if (done) console.log(done);
    },
  };
}

/** Shows the progress of one piece of work, however it ends. */
export async function withProgress<T>(work: (progress: Progress) => Promise<T>): Promise<T> {
  const progress = createProgress();
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}

function describe({
  work,
  name,
  value,
  total,
}: Record<"work" | "name", string> & Record<"value" | "total", number>) {
  return `${work}: ${value.toLocaleString("en")} of ${total.toLocaleString("en")}${name && `, now ${name}`}`;
}
