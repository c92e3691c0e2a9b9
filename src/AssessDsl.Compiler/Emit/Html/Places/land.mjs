// Makes land.txt from Natural Earth's land at 1:110 million: a line for each ring, longitude and latitude in
// hundredths of a degree, each pair but the first as the difference from the one before.
//   npm install world-atlas@2.0.2 && node land.mjs node_modules/world-atlas/land-110m.json > land.txt
import { readFileSync } from "node:fs";

const atlas = JSON.parse(readFileSync(process.argv[2]));
const { scale, translate } = atlas.transform;

const arcs = atlas.arcs.map(arc => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});

const arcAt = index => index < 0 ? [...arcs[~index]].reverse() : arcs[index];
const ringOf = indices => indices.flatMap((index, i) => i ? arcAt(index).slice(1) : arcAt(index));

// A ring that crosses the antimeridian goes on beyond 180 degrees; one around the south pole is closed below it.
const unwrap = ring => {
  let turns = 0;
  const open = ring.map(([lon, lat], i) => {
    if (i && Math.abs(lon - ring[i - 1][0]) > 180) turns -= Math.sign(lon - ring[i - 1][0]);
    return [lon + 360 * turns, lat];
  });
  const [first, last] = [open[0], open.at(-1)];
  return Math.abs(last[0] - first[0]) < 180 ? open.slice(0, -1) : [...open, [last[0], -90], [first[0], -90]];
};

const rings = atlas.objects.land.geometries.flatMap(geometry => geometry.type === "Polygon" ? geometry.arcs : geometry.arcs.flat());

for (const ring of rings) {
  let [x, y] = [0, 0];
  console.log(unwrap(ringOf(ring)).map(([lon, lat]) => [Math.round(lon * 100), Math.round(lat * 100)]).map(([lon, lat]) => {
    const step = [lon - x, lat - y];
    [x, y] = [lon, lat];
    return step;
  }).flat().join(" "));
}
