import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'

/** The vaguer a place, the thinner its ink is spread. */
const THIN: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['coalesce', ['get', 'precisionMetres'], 1000],
  1000,
  1,
  2500,
  0.7,
  5000,
  0.42,
]

/** The most certain that is told of a place, as the darkness of its area. */
const CERTAIN: ExpressionSpecification = [
  'case',
  ['>', ['coalesce', ['get', 'verified'], 0], 0],
  0.8,
  ['>', ['coalesce', ['get', 'corroborated'], 0], 0],
  0.5,
  ['>', ['coalesce', ['get', 'alleged'], 0], 0],
  0.16,
  0.04,
]

/** A square of points is darker the more certain what is told there, and the more is told. */
const CERTAIN_OF_POINTS: ExpressionSpecification = [
  'case',
  ['has', 'verified'],
  0.9,
  ['has', 'corroborated'],
  0.65,
  0.4,
]
const MANY: ExpressionSpecification = ['interpolate', ['linear'], ['log10', ['get', 'n']], 0, 0.35, 1, 0.6, 3, 1]

/** The layers in the colours that the page has now, bottom first. */
export function layers(box: Element): LayerSpecification[] {
  const style = getComputedStyle(box)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const paper = colour('paper')
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colour('paper-sunk') } },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      filter: ['==', ['get', 'kind'], 'land'],
      paint: { 'fill-color': paper },
    },
    {
      id: 'border',
      type: 'line',
      source: 'land',
      filter: ['==', ['get', 'kind'], 'border'],
      paint: { 'line-color': colour('edge'), 'line-width': 1, 'line-dasharray': [4, 3] },
    },
    {
      id: 'zone',
      type: 'fill',
      source: 'zones',
      filter: ['==', ['geometry-type'], 'Polygon'],
      // Its edge is a line of its own, here and below, so the fill need not draw another.
      paint: { 'fill-color': colour('differ'), 'fill-opacity': 0.7, 'fill-antialias': false },
    },
    {
      id: 'line',
      type: 'line',
      source: 'zones',
      paint: { 'line-color': colour('differ-edge'), 'line-width': 1.25 },
    },
    {
      id: 'spread',
      type: 'fill',
      source: 'spread',
      'source-layer': 'reports',
      // A hidden layer asks for no tiles, and there is no address of any before there is a question.
      layout: { visibility: 'none' },
      paint: {
        'fill-color': colour('sure'),
        'fill-opacity': ['*', CERTAIN_OF_POINTS, MANY],
        'fill-antialias': false,
      },
    },
    {
      id: 'area',
      type: 'fill',
      source: 'places',
      paint: { 'fill-color': colour('sure'), 'fill-opacity': ['*', CERTAIN, THIN], 'fill-antialias': false },
    },
    {
      id: 'edge',
      type: 'line',
      source: 'places',
      paint: {
        'line-color': colour('sure'),
        'line-width': 1,
        'line-opacity': ['case', ['>', ['coalesce', ['get', 'alleged'], 0], 0], 0.8, 0.3],
      },
    },
    {
      id: 'marked',
      type: 'line',
      source: 'places',
      filter: ['==', ['get', 'place'], ''],
      paint: { 'line-color': colour('act'), 'line-width': 3 },
    },
    {
      id: 'name',
      type: 'symbol',
      source: 'names',
      layout: {
        'text-field': [
          'format',
          ['get', 'name'],
          {},
          ' ',
          {},
          ['to-string', ['get', 'n']],
          { 'font-scale': 0.86 },
        ],
        'text-font': ['Plex'],
        'text-size': 13,
        'text-max-width': 9,
        'symbol-sort-key': ['-', 0, ['get', 'n']],
        'text-padding': 6,
      },
      paint: { 'text-color': colour('ink'), 'text-halo-color': paper, 'text-halo-width': 1.5 },
    },
  ]
}
