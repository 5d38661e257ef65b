import { type GeoProjection, geoBounds, geoCentroid } from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";

/** Degrees of longitude up to which the map shows a part of the world only. */
const PART = 130;
/** Room around the states that are shown, in units of the picture. */
const ROOM = 30;

/** Turns the projection to what is told of and fits it to that: to a part of the world, or to all of it where the states lie far apart. */
export function frameOf(
  projection: GeoProjection,
  told: readonly Feature<Geometry>[],
  [width, height]: readonly [number, number],
): GeoProjection {
  const all: FeatureCollection = { type: "FeatureCollection", features: [...told] };
  const whole = { type: "Sphere" } as const;
  if (told.length === 0) return projection.fitSize([width, height], whole);
  const turned = projection.rotate([-middleOf(told), 0]);
  const [[west], [east]] = geoBounds(all);
  const span = east >= west ? east - west : east - west + 360;
  if (span > PART) return turned.fitSize([width, height], whole);
  return turned.fitExtent(
    [
      [ROOM, ROOM],
      [width - ROOM, height - ROOM],
    ],
    all,
  );
}

/** The middle of their longitudes, around the globe: the Pacific for America and Asia. */
function middleOf(told: readonly Feature<Geometry>[]): number {
  const angles = told.map((state) => (geoCentroid(state)[0] * Math.PI) / 180);
  const sum = (of: (angle: number) => number) => angles.reduce((all, angle) => all + of(angle), 0);
  return (Math.atan2(sum(Math.sin), sum(Math.cos)) * 180) / Math.PI;
}
