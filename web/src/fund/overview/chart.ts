import { BarChart, LineChart, SankeyChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { largePrint } from '../../shell/largePrint'
import { language } from '../../words/language'

use([BarChart, LineChart, SankeyChart, GridComponent, TooltipComponent, SVGRenderer])

/** Draws a picture into a place as long as it is there, anew whenever what it shows, the language or the print changes. */
export function useChart(place: Ref<HTMLDivElement | undefined>, option: () => EChartsCoreOption, changes: () => unknown): { url: () => string | undefined } {
  let chart: ECharts | undefined
  let watcher: ResizeObserver | undefined
  const draw = (): void => { chart?.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...option() }, { notMerge: true }) }
  onMounted(() => {
    chart = init(place.value!, undefined, { renderer: 'svg' })
    watcher = new ResizeObserver(() => { chart?.resize(); draw() })
    watcher.observe(place.value!)
    draw()
  })
  watch([changes, language, largePrint], draw, { flush: 'post' })
  onBeforeUnmount(() => {
    watcher?.disconnect()
    chart?.dispose()
  })
  return { url: () => chart?.getDataURL({ type: 'svg' }) }
}
