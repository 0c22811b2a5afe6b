// Turns Natural Earth's world (world-atlas, TopoJSON) into the two lines a map here is drawn on: coast and borders.
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature, mesh } from 'topojson-client'

const target = new URL('../src/generated/', import.meta.url)
const file = new URL('land.json', target)
if (existsSync(file)) process.exit(0)

const world = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
)

/** Two decimals are a kilometre, which is what a map of the world at 1:50 million knows. */
const rounded = (part) => (typeof part === 'number' ? Math.round(part * 100) / 100 : part.map(rounded))

const land = feature(world, world.objects.land).features[0].geometry
const borders = mesh(world, world.objects.countries, (one, other) => one !== other)
const shape = (kind, geometry) => ({
    type: 'Feature',
    properties: { kind },
    geometry: { type: geometry.type, coordinates: rounded(geometry.coordinates) },
})

mkdirSync(target, { recursive: true })
writeFileSync(
    file,
    JSON.stringify({ type: 'FeatureCollection', features: [shape('land', land), shape('border', borders)] }),
)
