import type { GeoJSON } from 'geojson'
import { AttributionControl, Map as Plane, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import type {
  AllPaintProperties,
  ExpressionSpecification,
  GeoJSONSource,
  LngLatBoundsLike,
  SourceSpecification,
  VectorTileSource,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { STANDARDS, type Features, type MapAnswer, type Standard } from '../../api/types.ts'
import land from '../../generated/land.json?url'
import { direction, t } from '../../words/words.svelte.ts'
import { circle } from './circle.ts'
import { layers } from './layers.ts'
import { forPaper } from './paper.ts'
import { margin, slide } from './slide.ts'

setWorkerUrl(worker)

/** A drawn map that can be told what to show. */
export interface Drawing {
  show(answer: MapAnswer, standard: Standard | undefined): void
  /** Draws the points of reports, which the server adds up tile by tile: anew for another question or `edition`. */
  points(question: string, edition: string, standard: Standard | undefined): void
  mark(place: string | undefined): void
  close(): void
}

const EMPTY: Features = { type: 'FeatureCollection', features: [] }

export async function draw(
  box: HTMLElement,
  bounds: MapAnswer['bounds'],
  onchoose: (place: string | undefined) => void,
): Promise<Drawing> {
  const { plane, close } = await open(box, bounds)
  plane.on('click', (event) => {
    const [found] = plane.queryRenderedFeatures(event.point, { layers: ['area'] })
    onchoose(found ? String(found.properties.place) : undefined)
  })
  plane.on('mouseenter', 'area', () => (plane.getCanvas().style.cursor = 'pointer'))
  plane.on('mouseleave', 'area', () => (plane.getCanvas().style.cursor = ''))
  let drawn = ''
  return {
    show(answer, standard) {
      fill(plane, 'zones', answer.zones)
      fill(plane, 'places', areas(answer, standard))
      fill(plane, 'names', names(answer, standard))
    },
    points(question, edition, standard) {
      const wanted = `${question} ${edition}`
      if (drawn !== wanted)
        plane
          .getSource<VectorTileSource>('spread')
          ?.setTiles([`${location.origin}/api/map/tiles/{z}/{x}/{y}?${question}`])
      drawn = wanted
      plane.setLayoutProperty('spread', 'visibility', 'visible')
      plane.setFilter('spread', standard ? ['any', ...reached(standard)] : null)
    },
    mark(place) {
      plane.setFilter('marked', ['==', ['get', 'place'], place ?? ''])
    },
    close,
  }
}

/** A map to point at: shows what is known, and one circle of its own. */
export interface Pointing {
  circle(longitude: number, latitude: number, metres: number): void
  close(): void
}

export async function point(
  box: HTMLElement,
  answer: MapAnswer,
  onpoint: (longitude: number, latitude: number) => void,
): Promise<Pointing> {
  const { plane, close } = await open(box, answer.bounds)
  fill(plane, 'zones', answer.zones)
  fill(plane, 'names', names(answer, undefined))
  plane.getCanvas().style.cursor = 'crosshair'
  plane.on('click', (event) => onpoint(event.lngLat.lng, event.lngLat.lat))
  return {
    circle(longitude, latitude, metres) {
      fill(plane, 'places', { type: 'FeatureCollection', features: [circle(longitude, latitude, metres)] })
    },
    close,
  }
}

async function open(box: HTMLElement, bounds: MapAnswer['bounds']): Promise<{ plane: Plane; close: () => void }> {
  // Letters on the map are drawn from the page's own type, so that has to be there first.
  await Promise.all([document.fonts.load('500 14px Plex', 'aب'), document.fonts.load('400 14px Plex', 'aب')])
  // Drawn wider than it is seen, so that there is something to slide into view.
  const wider = margin()
  const sheet = document.createElement('div')
  sheet.className = 'sheet'
  sheet.style.setProperty('--margin', String(wider))
  box.append(sheet)
  const beside = 48 + wider * box.clientWidth
  const above = 48 + wider * box.clientHeight
  const plane = new Plane({
    container: sheet,
    style: { version: 8, sources: sources(), layers: layers(box) },
    bounds: bounds as LngLatBoundsLike,
    fitBoundsOptions: { padding: { left: beside, right: beside, top: above, bottom: above } },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    maxZoom: 13,
    locale: {
      'Map.Title': t('nav.map'),
      'NavigationControl.ZoomIn': t('map.zoomIn'),
      'NavigationControl.ZoomOut': t('map.zoomOut'),
      'AttributionControl.ToggleAttribution': t('map.attribution'),
      'ScaleControl.Kilometers': t('map.kilometres'),
      'ScaleControl.Meters': t('map.metres'),
    },
  })
  slide(plane)
  // Whoever waits for the picture can see that all of it is there.
  plane.on('idle', () => (box.dataset.drawn = ''))
  plane.on('dataloading', () => delete box.dataset.drawn)
  const side = direction() === 'rtl' ? 'left' : 'right'
  const attribution = new AttributionControl({ compact: false, customAttribution: 'Natural Earth' })
  plane.addControl(new NavigationControl({ showCompass: false }), `top-${side}`)
  plane.addControl(new ScaleControl(), direction() === 'rtl' ? 'bottom-right' : 'bottom-left')
  plane.addControl(attribution, `bottom-${side}`)
  plane.touchZoomRotate.disableRotation()
  await new Promise<void>((resolve) => void plane.once('load', () => resolve()))
  const recolour = new MutationObserver(() => {
    for (const layer of layers(box)) {
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        plane.setPaintProperty(layer.id, name as keyof AllPaintProperties, value)
    }
  })
  recolour.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const unprint = forPaper(plane, box)
  return {
    plane,
    close() {
      unprint()
      recolour.disconnect()
      plane.remove()
      sheet.remove()
    },
  }
}

/** Squares in which some report reaches the standard. */
function reached(standard: Standard): ExpressionSpecification[] {
  return STANDARDS.slice(STANDARDS.indexOf(standard)).map((one) => ['has', one])
}

function sources(): Record<string, SourceSpecification> {
  const empty = EMPTY as unknown as GeoJSON
  return {
    // A map to point at asks for no points.
    spread: { type: 'vector', tiles: [], minzoom: 0, maxzoom: 14 },
    land: { type: 'geojson', data: new URL(land, location.href).href },
    zones: { type: 'geojson', data: empty },
    // Round, however far off: what is simplified has corners that nobody told.
    places: { type: 'geojson', data: empty, tolerance: 0.05 },
    names: { type: 'geojson', data: empty },
  }
}

function fill(plane: Plane, source: string, data: Features): void {
  plane.getSource<GeoJSONSource>(source)?.setData(data as unknown as GeoJSON)
}

/** How many reports reach the standard chosen; the server counts each under the strictest that it reaches. */
function count(properties: Record<string, unknown>, standard: Standard | undefined): number {
  if (!standard) return Number(properties.reports ?? 0)
  const reached = STANDARDS.slice(STANDARDS.indexOf(standard))
  return reached.reduce((sum, one) => sum + Number(properties[one] ?? 0), 0)
}

/** The areas of which anything is told under the standard chosen; the vaguest first, so that none hides another. */
function areas(answer: MapAnswer, standard: Standard | undefined): Features {
  const features = answer.places.features
    .filter((one) => count(one.properties, standard) > 0)
    .map((one) => ({
      ...one,
      properties: { ...one.properties, place: one.id, n: count(one.properties, standard) },
    }))
    .sort((one, other) => wide(other.properties) - wide(one.properties))
  return { type: 'FeatureCollection', features }
}

const wide = (properties: Record<string, unknown>) => Number(properties.precisionMetres ?? 0)

/** A name stands in the middle of its area, as a name and not as a place. */
function names(answer: MapAnswer, standard: Standard | undefined): Features {
  const features = areas(answer, standard).features.flatMap((one) => {
    const centre = one.properties.centre
    return centre ? [{ ...one, geometry: { type: 'Point', coordinates: centre } }] : []
  })
  return { type: 'FeatureCollection', features }
}
