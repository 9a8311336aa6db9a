import type { Progress } from "../src/loading/encode-pictures.ts";

export interface ShownProgress extends Progress {
  /** Stops and prints a last line. A second call does nothing. */
  end(done?: string): void;
}

interface State {
  readonly work: string;
  readonly name: string;
  readonly value: number;
  readonly total: number;
}

/** Milliseconds between two updates of the bar, and between two lines of a log. */
const intervals = { bar: 100, line: 10_000 } as const;
const barWidth = 30;

/** Control sequences of a terminal (ECMA-48; DECAWM). Without line wrap, a long line is cut off. */
const lineStart = "\r";
const clearToEnd = "\x1b[K";
const wrapOff = "\x1b[?7l";
const wrapOn = "\x1b[?7h";

/** Creates a progress bar on a terminal; elsewhere (a log, a pipe) a line every ten seconds. */
export function createProgress(): ShownProgress {
  const { stderr } = process;
  let state: State = { work: "", name: "", value: 0, total: 0 };
  const show = () => {
    if (state.value >= state.total) return;
    if (stderr.isTTY) stderr.write(`${lineStart}${wrapOff}${formatBar(state)}${clearToEnd}${wrapOn}`);
    else console.log(describe(state));
  };
  const timer = setInterval(show, stderr.isTTY ? intervals.bar : intervals.line).unref();
  let isOver = false;
  return {
    expect: (count, work) => {
      const { value, total } = work === state.work ? state : { value: 0, total: 0 };
      state = { work, name: "", value, total: total + count };
    },
    begin: (name) => {
      state = { ...state, name };
    },
    advance: () => {
      state = { ...state, value: state.value + 1 };
    },
    end: (done) => {
      if (isOver) return;
      isOver = true;
      clearInterval(timer);
      if (stderr.isTTY) stderr.write(`${lineStart}${clearToEnd}`);
      if (done) console.log(done);
    },
  };
}

/** Shows progress while `work` runs, and stops when it ends or throws. */
export async function withProgress<T>(work: (progress: Progress) => Promise<T>): Promise<T> {
  const progress = createProgress();
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}

/** `██████████░░░░░░░░░░░░░░░░░░░░ encoding pictures: 20 of 60, now a.jpg` */
function formatBar(state: State): string {
  const done = Math.floor((barWidth * state.value) / state.total);
  return `${"█".repeat(done)}${"░".repeat(barWidth - done)} ${describe(state)}`;
}

function describe({ work, name, value, total }: State): string {
  return `${work}: ${value.toLocaleString("en")} of ${total.toLocaleString("en")}${name && `, now ${name}`}`;
}
