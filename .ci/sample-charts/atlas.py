"""A window on the Earth in Mercator's projection, with the coasts and borders of Natural Earth."""
import json
import math
from sheet import INK, PAPER, QUIET, SOFT, curve

SEA, LAND, BORDER, WATER = "#e1ebf2", "#f1efea", "#c9c6be", "#55748a"


def mercator(latitude):
    return math.degrees(math.asinh(math.tan(math.radians(latitude))))


class Map:
    """A window on the Earth: `box` on the sheet, its edges in the west and east, and the latitude of its upper edge."""

    def __init__(self, s, box, west, east, north, coasts="countries-50m", focus=(), ground=SEA):
        self.s, self.box, self.west, self.north = s, box, west, mercator(north)
        self.x, self.y, self.width, self.height = box
        self.scale = self.width / (east - west)
        self.clip = f"clip{len(s.parts)}"
        s.add("clipPath", f'<rect x="{self.x}" y="{self.y}" width="{self.width}" height="{self.height}"/>', id=self.clip)
        s.rect(*box, ground)
        if coasts:
            self.countries(s.data["coasts"] / f"{coasts}.json", focus)

    def at(self, longitude, latitude):
        return round(self.x + (longitude - self.west) * self.scale, 1), round(self.y + (self.north - mercator(latitude)) * self.scale, 1)

    def place(self, name):
        return self.at(*self.s.data["places"][name])

    def outline(self, name, closed=True, smooth=True):
        points = [self.at(*point) for point in self.s.data["outlines"][name]]
        return curve(points, closed) if smooth else "M" + "L".join(f"{x} {y}" for x, y in points) + "Z"

    def draw(self, d, **style):
        self.s.path(d, clip_path=f"url(#{self.clip})", **style)

    def countries(self, file, focus):
        for name, d in sorted(shapes(file, self), key=lambda one: one[0] in focus):
            if name in focus:
                self.draw(d, fill=PAPER, stroke=SOFT, width=2.5)
            else:
                self.draw(d, fill=LAND, stroke=BORDER, width=1.5)

    def dot(self, name, fill=INK, radius=None):
        x, y = self.place(name)
        self.s.circle(x, y, radius or self.s.pick(10, 12), fill, stroke=PAPER, stroke_width=3)
        return x, y

    def label(self, name, across, down, words=None, anchor=None, halo=PAPER, fill=INK, size=None, **more):
        x, y = self.place(name)
        return self.s.text(x + across, y + down, words or name, size or self.s.pick(32, 40), fill, 600, anchor, halo, **more)

    def country(self, name, longitude, latitude, size=None, fill=QUIET, weight=400, halo=None):
        self.s.text(*self.at(longitude, latitude), name, size or self.s.pick(28, 34), fill, weight, "middle", halo)

    def water(self, name, longitude, latitude, size=None):
        self.s.text(*self.at(longitude, latitude), name, size or self.s.pick(28, 34), WATER, anchor="middle", font_style="italic")


def shapes(file, view):
    """Yields the name and the path of each country that the window shows. TopoJSON stores a border once, as a chain of differences."""
    topology = json.loads(file.read_text())
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        arcs.append(points)
    for country in topology["objects"][file.name.split("-")[0]]["geometries"]:
        polygons = {"Polygon": [country.get("arcs")], "MultiPolygon": country.get("arcs")}.get(country.get("type"), [])
        rings = [[p for i in ring for p in (arcs[i] if i >= 0 else arcs[~i][::-1])] for polygon in polygons for ring in polygon]
        d = "".join(path(ring, view) for ring in rings)
        if d:
            yield country.get("properties", {}).get("name"), d


def path(ring, view):
    points = [view.at(x, max(-80, min(80, y))) for x, y in ring]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if max(xs) < view.x or min(xs) > view.x + view.width or max(ys) < view.y or min(ys) > view.y + view.height:
        return ""
    return "M" + "L".join(f"{x} {y}" for x, y in points) + "Z"
