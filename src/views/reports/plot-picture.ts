import type { ReportPlot } from './blocks.ts';
export function plotPicture(_plot: ReportPlot): { data: Uint8Array; width: number; height: number } {
  return {
    data: Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
      (c) => c.charCodeAt(0),
    ),
    width: 4,
    height: 1,
  };
}
