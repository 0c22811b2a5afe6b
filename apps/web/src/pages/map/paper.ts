import type { Map as Plane } from 'maplibre-gl'

/**
 * While the page is printed a copy of what is seen stands in the place of the map, for paper gets nothing from where
 * maps are drawn. The scale is drawn into it, or it would be that of another size.
 */
export function forPaper(plane: Plane, box: HTMLElement): () => void {
  const copy = document.createElement('canvas')
  copy.className = 'copy'

  function lay(): void {
    plane.redraw()
    const drawn = plane.getCanvas()
    const whole = drawn.getBoundingClientRect()
    const seen = box.getBoundingClientRect()
    const dots = drawn.width / whole.width
    copy.width = seen.width * dots
    copy.height = seen.height * dots
    const pen = copy.getContext('2d')
    if (!pen) return
    pen.scale(dots, dots)
    pen.drawImage(drawn, whole.left - seen.left, whole.top - seen.top, whole.width, whole.height)
    scale(pen, box, seen.height)
    box.append(copy)
  }
  const lift = () => copy.remove()

  addEventListener('beforeprint', lay)
  addEventListener('afterprint', lift)
  return () => {
    removeEventListener('beforeprint', lay)
    removeEventListener('afterprint', lift)
    lift()
  }
}

function scale(pen: CanvasRenderingContext2D, box: HTMLElement, height: number): void {
  const bar = box.querySelector<HTMLElement>('.maplibregl-ctrl-scale')
  if (!bar) return
  const wide = bar.getBoundingClientRect().width
  const [left, bottom, up] = [10, height - 10, 7]
  pen.fillStyle = '#fff'
  pen.fillRect(left, bottom - 18, wide, 18)
  pen.strokeStyle = pen.fillStyle = '#000'
  pen.strokeRect(left, bottom, wide, 0)
  pen.strokeRect(left, bottom - up, 0, up)
  pen.strokeRect(left + wide, bottom - up, 0, up)
  pen.font = '12px sans-serif'
  pen.textAlign = 'center'
  pen.fillText(bar.textContent, left + wide / 2, bottom - 5)
}
