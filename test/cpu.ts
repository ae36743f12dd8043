/** What some work takes of the processor, in milliseconds: the clock also counts what else a machine does. */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
