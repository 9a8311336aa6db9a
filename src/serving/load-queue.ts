/**
 * Collects changes that come together, such as several writes of an editor or the checkout of a branch, and loads once for all of
 * them. Loads never overlap: a change during one leads to another.
 * @param load never rejects.
 * @param wait how long to collect, in milliseconds since the last change.
 * @returns a function to call for each change.
 */
export function createLoadQueue(load: () => Promise<void>, wait = 50): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isLoading = false;
  let isChanged = false;

  const start = async () => {
    isChanged = false;
    isLoading = true;
    await load();
    isLoading = false;
    if (isChanged) schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(start, wait);
  };
  return () => {
    isChanged = true;
    if (!isLoading) schedule();
  };
}
