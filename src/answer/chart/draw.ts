import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { comparisonOption } from './comparison-option.ts';
import type { Drawing } from './drawing.ts';
import { partsOption } from './parts-option.ts';
import { seriesOption } from './series-option.ts';
import type { ChartSpec } from './spec.ts';

use([BarChart, LineChart, PieChart, GridComponent, GraphicComponent, AriaComponent, SVGRenderer]);

function drawingOf(spec: ChartSpec): Drawing {
  switch (spec.kind) {
    case 'series':
      return seriesOption(spec);
    case 'parts':
      return partsOption(spec);
    case 'comparison':
      return comparisonOption(spec);
  }
}

/** A chart as SVG text; about 1,100 pixels wide. */
export function drawSvg(spec: ChartSpec): string {
  const { width, height, option } = drawingOf(spec);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
