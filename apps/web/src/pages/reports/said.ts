import type { Report } from '../../api/types.ts'
import { list } from '../../format.ts'
import { leftToRight } from '../../words/words.svelte.ts'

/** Who the report says did it: in its own label where no known actor stands for it. */
export function actorOf(report: Report): string {
  return report.actor?.words ?? report.actorLabel
}

/** A place by its name, or a spot by its latitude and longitude. */
export function spotOf(place: Report['places'][number]): string {
  return place.words || (place.latitude === null ? '' : leftToRight(`${place.latitude}, ${place.longitude}`))
}

export function placesOf(report: Report): string {
  return list(report.places.map((place) => ({ words: spotOf(place) }))) || report.placeWords
}
