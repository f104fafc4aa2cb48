/** Shares one run of something between all who look at it: the first one starts it, the last one to leave stops it. */
export function whileUsed(start: () => () => void): () => () => void {
  let users = 0;
  let stop = () => {};
  return () => {
    users += 1;
    if (users === 1) stop = start();
    return () => {
      users -= 1;
      if (users === 0) stop();
    };
  };
}
