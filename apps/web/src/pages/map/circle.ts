import type { Feature } from '../../api/types.ts'

const METRES_A_DEGREE = 111_320
const CORNERS = 64

/** What lies within `metres` of a position, as an area to be drawn. */
export function circle(longitude: number, latitude: number, metres: number): Feature {
  const narrow = Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const turn = (2 * Math.PI * (corner % CORNERS)) / CORNERS
    return [
      longitude + (metres * Math.cos(turn)) / (METRES_A_DEGREE * narrow),
      latitude + (metres * Math.sin(turn)) / METRES_A_DEGREE,
    ]
  })
  return {
    type: 'Feature',
    id: 'picked',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { place: 'picked', alleged: 1, precisionMetres: metres },
  }
}
