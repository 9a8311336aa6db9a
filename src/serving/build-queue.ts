/**
 * Gathers changes that come together, such as an editor's several writes or another branch, and builds once for them.
 * Builds never overlap: a change during one leads to one more.
 * @param build never rejects.
 * @param wait how long to gather, in milliseconds since the last change.
 * @returns what is called for each change.
 */
export function createBuildQueue(build: () => Promise<void>, wait = 50): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isBuilding = false;
  let isChanged = false;

  const start = async () => {
    isChanged = false;
    isBuilding = true;
    await build();
    isBuilding = false;
    if (isChanged) schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(start, wait);
  };
  return () => {
    isChanged = true;
    if (!isBuilding) schedule();
  };
}
