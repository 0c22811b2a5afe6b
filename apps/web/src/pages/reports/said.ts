import type { Report } from '../../api/types.ts'
import { list } from '../../format.ts'

/** Who the report says did it: in its own label where no known actor stands for it. */
export function actorOf(report: Report): string {
  return report.actor?.words ?? report.actorLabel
}

export function placesOf(report: Report): string {
  return list(report.places) || report.placeWords
}
