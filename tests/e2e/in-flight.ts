/** Runs something for every item, `most` at a time, and gives each run the number of the place that it runs in. */
export async function inFlight<T>(
  most: number,
  items: readonly T[],
  run: (item: T, place: number) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const work = async (place: number): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await run(item, place);
  };
  await Promise.all(Array.from({ length: most }, (_, place) => work(place)));
}
