import { SingleBar } from "cli-progress";

export interface Progress {
  /** So many more pages are to come. */
  expect(count: number): void;
  advance(): void;
  /** Ends the bar and says what is done; a second call does nothing. */
  end(done?: string): void;
}

/** A bar on a terminal; elsewhere (a log, a pipe) plain lines. */
export function createProgress(): Progress {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: "{bar} {value}/{total} pages", hideCursor: true, clearOnComplete: true })
    : undefined;
  bar?.start(0, 0);
  let total = 0;
  let isOver = false;
  return {
    expect: (count) => {
      total += count;
      bar?.setTotal(total);
    },
    advance: () => bar?.increment(),
    end: (done) => {
      if (isOver) return;
      isOver = true;
      bar?.stop();
      if (done) console.log(done);
    },
  };
}
