import type { BarSeriesOption, LineSeriesOption, PieSeriesOption } from 'echarts/charts';
import type { AriaComponentOption, GraphicComponentOption, GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** An option of the chart library, with the picture's size in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly option: ComposeOption<
    | BarSeriesOption
    | LineSeriesOption
    | PieSeriesOption
    | AriaComponentOption
    | GraphicComponentOption
    | GridComponentOption
  >;
}
