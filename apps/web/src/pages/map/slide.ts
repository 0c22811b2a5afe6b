import type { Map as Plane } from 'maplibre-gl'

/** How much wider than what is seen of it the picture is drawn, on each side, in shares of what is seen. */
const MARGIN = 0.25
/** How long a map that is held may stand still until what came in meanwhile is drawn, in milliseconds. */
const PAUSE = 200
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

let found: boolean | undefined

/** Whether this browser draws without a graphics card, so that one drawing of the map takes the time of many frames. */
function drawsSlowly(): boolean {
  if (found === undefined) {
    const gl = document.createElement('canvas').getContext('webgl2')
    const names = gl?.getExtension('WEBGL_debug_renderer_info')
    found = !!gl && SOFTWARE.test(String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)))
    gl?.getExtension('WEBGL_lose_context')?.loseContext()
  }
  return found
}

/** By how much the picture is to be drawn wider, for `slide` to have something to move into view. */
export const margin = (): number => (drawsSlowly() ? MARGIN : 0)

/**
 * Without a graphics card, lets the picture that is drawn follow the pointer: while the map moves, the picture slides
 * and grows, and the next one is drawn when its edge would come into view or the map rests.
 *
 * All but the drawing goes on for each frame: where the map is, what lies under the pointer, which tiles it asks for.
 */
export function slide(plane: Plane): void {
  if (!drawsSlowly()) return
  const canvas = plane.getCanvas()
  const frame = plane.getContainer()
  // The pointer is measured against the frame that stands still, not against the picture that moves in it.
  canvas.getBoundingClientRect = () => frame.getBoundingClientRect()

  let drawn: { centre: ReturnType<Plane['getCenter']>; zoom: number } | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  let still = false

  /** How the picture has to be moved to show where the map is; none where that would show its edge. */
  function moved(): string | undefined {
    if (!drawn) return
    const at = plane.project(drawn.centre)
    const scale = 2 ** (plane.getZoom() - drawn.zoom)
    const [x, y] = [Math.round(at.x - frame.clientWidth / 2), Math.round(at.y - frame.clientHeight / 2)]
    const reach = (scale - 1 / (1 + 2 * MARGIN)) / 2
    const whole = Math.abs(x) <= reach * frame.clientWidth && Math.abs(y) <= reach * frame.clientHeight
    return whole && scale <= 2 ? `translate(${x}px, ${y}px) scale(${scale})` : undefined
  }
  /** In the midst of a movement half as many points each way have to do, so that it is not held up for long. */
  function sharpness(pixelRatio: number): void {
    const [wide, high] = [frame.clientWidth, frame.clientHeight]
    if (canvas.width === Math.round(pixelRatio * wide) && canvas.height === Math.round(pixelRatio * high)) return
    canvas.width = Math.round(pixelRatio * wide)
    canvas.height = Math.round(pixelRatio * high)
    plane.painter.resize(wide, high, pixelRatio)
  }
  function follow(): void {
    drawn = undefined
    const painter = plane.painter
    const render = painter.render.bind(painter)
    painter.render = (style, transform, how) => {
      clearTimeout(pause)
      const by = how.moving ? moved() : undefined
      canvas.style.transform = by ?? ''
      if (by) {
        pause = setTimeout(() => {
          drawn = undefined
          still = true
          plane.triggerRepaint()
        }, PAUSE)
        return
      }
      const pixelRatio = how.moving && !still ? how.pixelRatio / 2 : how.pixelRatio
      sharpness(pixelRatio)
      render(style, transform, { ...how, pixelRatio })
      drawn = { centre: plane.getCenter(), zoom: plane.getZoom() }
      still = false
    }
  }
  follow()
  plane.on('webglcontextrestored', follow)
  plane.on('resize', () => (drawn = undefined))
  plane.on('moveend', () => plane.triggerRepaint())
  plane.on('remove', () => clearTimeout(pause))
}
